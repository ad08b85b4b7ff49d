-- Agencies, the dated unit tree, people, rights and sign-in.
-- Days (date) are legal days in Việt Nam; instants (timestamptz) are UTC.

create extension if not exists unaccent with schema public;
create extension if not exists pg_trgm with schema public;

-- Search key: no marks, Đ as D, y as i, both tone placements alike. Immutable so that it can be indexed.
create function vn_norm(value text) returns text
  language sql immutable parallel safe strict
  as $$ select translate(lower(public.unaccent('public.unaccent'::regdictionary, normalize(value, NFC))), 'y', 'i') $$;

-- The legal person that owns chain, numbers and ledger: Cục and Chi cục until 2025-06-30, the province since.
create table agency (
  id text primary key,
  name text not null,
  valid_from date not null,
  valid_until date,
  constraint agency_validity check (valid_until is null or valid_until >= valid_from)
);
comment on table agency is 'Cơ quan thi hành án dân sự: pháp nhân giữ sổ, số văn bản và chuỗi ghi nhận';

create table unit (
  code text primary key,
  name text not null,
  kind text not null constraint unit_kind check (kind in ('nation', 'central', 'province', 'room', 'regional-office', 'former-province', 'former-district', 'military', 'private-office')),
  parent_code text references unit (code),
  agency_id text references agency (id),
  valid_from date not null,
  valid_until date,
  confidence text not null default 'confirmed' constraint unit_confidence check (confidence in ('confirmed', 'secondary', 'unknown', 'demonstration')),
  constraint unit_validity check (valid_until is null or valid_until >= valid_from)
);
comment on table unit is 'Cây đơn vị có ngày hiệu lực';
create index unit_parent on unit (parent_code);

create table unit_succession (
  from_code text not null references unit (code),
  to_code text not null references unit (code),
  succeeded_on date not null,
  primary key (from_code, to_code)
);
comment on table unit_succession is 'Đơn vị kế thừa khi sáp nhập, chia tách';

create table chain_head (
  agency_id text primary key references agency (id),
  seq bigint not null default 0,
  entry_hash bytea not null,
  recorded_at timestamptz not null default '-infinity'
);
comment on table chain_head is 'Đầu chuỗi ghi nhận của từng cơ quan; khóa hàng này sau cùng trong mỗi lệnh';

create table app_user (
  id uuid primary key,
  username text not null constraint app_user_username_once unique,
  full_name text not null,
  title text,
  unit_code text not null references unit (code),
  password_hash text,
  disabled_at timestamptz,
  created_at timestamptz not null default now(),
  version int not null default 1
);

create table user_role (
  user_id uuid not null references app_user (id),
  role text not null constraint user_role_known check (role in ('clerk', 'officer', 'accountant', 'unit-head', 'examiner', 'provincial-leader', 'centre', 'prosecutor', 'administrator')),
  unit_code text not null references unit (code),
  granted_at timestamptz not null default now(),
  revoked_at timestamptz,
  primary key (user_id, role, unit_code, granted_at)
);

create table officer (
  id uuid primary key,
  agency_id text not null references agency (id),
  unit_code text not null references unit (code),
  full_name text not null,
  name_key text not null generated always as (vn_norm(full_name)) stored,
  rank text,
  user_id uuid references app_user (id),
  active_from date,
  active_until date
);
comment on table officer is 'Chấp hành viên';
create index officer_unit on officer (unit_code, name_key);
create index officer_user on officer (user_id) where user_id is not null;

create table login_session (
  token_hash bytea primary key,
  user_id uuid not null references app_user (id),
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ended_at timestamptz,
  address inet,
  user_agent text
);
create index login_session_user on login_session (user_id);

create table login_attempt (
  at timestamptz not null default now(),
  username_key text not null,
  address inet,
  succeeded boolean not null
);
create index login_attempt_recent on login_attempt (username_key, at);
