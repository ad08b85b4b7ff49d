-- Second factor of sign-in: a code by time (RFC 6238), with codes to get back in when the phone is lost.

create table totp_factor (
  user_id uuid primary key references app_user (id),
  -- AES-256-GCM under the key named; the key lies in a file outside the database.
  key_id text not null,
  secret_sealed bytea not null,
  confirmed_at timestamptz not null default now(),
  -- Number of the thirty seconds whose code was last taken: a code is good once.
  last_step bigint not null
);
comment on table totp_factor is 'Mã xác thực: bước đăng nhập thứ hai';

-- A secret that was shown and not yet confirmed with a code from the phone; it opens nothing.
create table totp_enrolment (
  user_id uuid primary key references app_user (id),
  key_id text not null,
  secret_sealed bytea not null,
  started_at timestamptz not null default now()
);

create table recovery_code (
  user_id uuid not null references app_user (id),
  code_hash text not null,
  created_at timestamptz not null default now(),
  used_at timestamptz,
  primary key (user_id, code_hash)
);

-- For which roles a second factor is asked, at a unit and below. A rule that was lifted stays, with its end.
create table second_factor_rule (
  id uuid primary key,
  unit_code text not null references unit (code),
  role text not null constraint second_factor_rule_role_known check (role in ('clerk', 'officer', 'accountant', 'unit-head', 'examiner', 'provincial-leader', 'centre', 'prosecutor', 'administrator')),
  since date not null,
  grace_days int not null constraint second_factor_rule_grace check (grace_days between 0 and 90),
  lifted_at timestamptz
);
create unique index second_factor_rule_in_force on second_factor_rule (unit_code, role) where lifted_at is null;
comment on table second_factor_rule is 'Vai trò bắt buộc dùng mã xác thực';

-- A wrong code after a right password counts apart as well: it says that the password is known to somebody.
alter table login_attempt add column wrong_code boolean not null default false;

-- Names a login on screen; it cannot be used to sign in.
alter table login_session add column public_id text not null generated always as (left(encode(token_hash, 'hex'), 32)) stored;

-- An administrator sees and ends the logins of a person, and takes a second factor away; secrets and hashes stay hidden.
grant select (public_id, created_at, last_seen_at, expires_at, address, user_agent) on login_session to minh_an_app;
grant select (user_id, confirmed_at), delete on totp_factor to minh_an_app;
grant select (user_id), delete on totp_enrolment to minh_an_app;
grant select (user_id, used_at), delete on recovery_code to minh_an_app;
grant select, insert on second_factor_rule to minh_an_app;
grant update (lifted_at) on second_factor_rule to minh_an_app;
