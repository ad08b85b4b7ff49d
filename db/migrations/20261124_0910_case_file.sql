-- The case file: acts are appended; every other table here is derived from them in the same transaction.

create table act (
  agency_id text not null references agency (id),
  seq bigint not null,
  id uuid not null constraint act_id_once unique,
  subject text not null constraint act_subject check (subject in ('judgment', 'request', 'case', 'agency')),
  subject_id uuid,
  kind text not null,
  effective_on date not null constraint act_effective_on_sane check (effective_on between '1945-01-01' and '2100-12-31'),
  recorded_at timestamptz not null,
  recorded_by uuid references app_user (id),
  capacity text not null,
  source text not null constraint act_source check (source in ('entry', 'import', 'demonstration', 'system')),
  import_id uuid,
  -- Canonical JSON text (RFC 8785): what the hash covers, byte for byte.
  payload text not null,
  salt bytea not null,
  prev_hash bytea not null,
  entry_hash bytea not null,
  primary key (agency_id, seq)
);
comment on table act is 'Tác nghiệp: chỉ thêm, không sửa, không xóa; sai thì đính chính bằng tác nghiệp mới';
comment on column act.effective_on is 'Ngày văn bản (ngày pháp lý)';
comment on column act.recorded_at is 'Thời điểm ghi nhận, do cơ sở dữ liệu cấp';
create index act_subject on act (subject_id, seq);
create index act_recorded on act (agency_id, recorded_at);

create table judgment (
  id uuid primary key,
  agency_id text not null references agency (id),
  unit_code text not null references unit (code),
  number text not null,
  judged_on date,
  effective_on date,
  court text not null,
  case_kind text not null,
  received_on date not null,
  received_by_channel text,
  ex_officio boolean not null default false,
  parties jsonb not null default '[]',
  lines jsonb not null default '[]',
  search_key text not null default '',
  version int not null default 1
);
comment on table judgment is 'Bản án, quyết định đã nhận';
create index judgment_unit on judgment (unit_code, received_on);
create unique index judgment_once on judgment (agency_id, number, court, judged_on);

create table request (
  id uuid primary key,
  agency_id text not null references agency (id),
  unit_code text not null references unit (code),
  judgment_id uuid references judgment (id),
  received_on date not null,
  channel text not null,
  requester text not null,
  status text not null constraint request_status check (status in ('received', 'supplement', 'late-review', 'refused', 'decided')),
  status_on date not null,
  parties jsonb not null default '[]',
  lines jsonb not null default '[]',
  case_id uuid,
  search_key text not null default '',
  version int not null default 1
);
comment on table request is 'Yêu cầu thi hành án';
create index request_unit on request (unit_code, status, received_on);

create table enforcement_case (
  id uuid primary key,
  agency_id text not null references agency (id),
  unit_code text not null references unit (code),
  number_issuer text not null,
  number_year int not null,
  number int not null constraint enforcement_case_number_positive check (number > 0),
  number_suffix text not null,
  basis text not null constraint enforcement_case_basis check (basis in ('ex-officio', 'on-request')),
  case_kind text not null,
  source text not null,
  judgment_id uuid references judgment (id),
  request_id uuid references request (id),
  judgment_number text not null,
  judged_on date,
  court text not null,
  decided_on date not null,
  first_decided_on date not null,
  officer_id uuid references officer (id),
  status text not null,
  status_since date not null,
  agreed_postponement boolean not null default false,
  notified_on date,
  voluntary_until date,
  ended_on date,
  creditor_names text not null,
  debtor_names text not null,
  groups text[] not null default '{}',
  owed bigint not null,
  collected bigint not null,
  outstanding bigint not null,
  held bigint not null default 0,
  held_since date,
  last_act_on date not null,
  -- Nearest open deadline of the agency, for lists; the deadline table has them all.
  due_on date,
  due_code text,
  import_id uuid,
  search_key text not null,
  version int not null default 1,
  constraint enforcement_case_money check (owed >= 0 and collected >= 0 and outstanding >= 0 and held >= 0)
);
comment on table enforcement_case is 'Việc thi hành án: một quyết định thi hành án là một việc; mọi cột suy ra từ tác nghiệp';
create unique index enforcement_case_number_once on enforcement_case (number_issuer, number_year, number, number_suffix);
create index enforcement_case_unit on enforcement_case (unit_code, status);
create index enforcement_case_officer on enforcement_case (officer_id, status);
create index enforcement_case_due on enforcement_case (unit_code, due_on) where due_on is not null;
create index enforcement_case_number on enforcement_case (number_year, number);
create index enforcement_case_search on enforcement_case using gin (search_key gin_trgm_ops);
create index enforcement_case_import on enforcement_case (import_id) where import_id is not null;
create index enforcement_case_judgment on enforcement_case (judgment_id) where judgment_id is not null;

create table case_party (
  case_id uuid not null references enforcement_case (id),
  no int not null,
  role text not null constraint case_party_role check (role in ('creditor', 'debtor', 'related')),
  form text not null,
  name text not null,
  birth_year int,
  identifier text,
  address text,
  primary key (case_id, no)
);
create index case_party_identifier on case_party (identifier) where identifier is not null;

create table case_line (
  case_id uuid not null references enforcement_case (id),
  no int not null,
  kind text not null,
  item text not null,
  text text not null,
  payee text not null,
  creditor_no int,
  debtor_no int,
  owed bigint not null,
  collected bigint not null,
  disbursed bigint not null,
  outstanding bigint not null,
  status text not null,
  status_since date not null,
  ground text,
  primary key (case_id, no),
  constraint case_line_money check (owed >= 0 and collected >= 0 and disbursed >= 0 and outstanding >= 0 and disbursed <= collected)
);

create table deadline (
  subject text not null constraint deadline_subject check (subject in ('case', 'judgment', 'request')),
  subject_id uuid not null,
  unit_code text not null,
  code text not null,
  trigger_act_id uuid not null,
  triggered_on date not null,
  due_on date not null,
  -- Whose period: a party's own period is never shown in red.
  holder text not null constraint deadline_holder check (holder in ('agency', 'party')),
  regime text not null,
  confidence text not null,
  met_on date,
  met_by_act_id uuid,
  closed boolean not null default false,
  primary key (subject_id, code, trigger_act_id)
);
comment on table deadline is 'Thời hạn của hồ sơ, tính lại mỗi khi hồ sơ thay đổi; phép tính đầy đủ suy ra từ luật và tác nghiệp gốc';
create index deadline_open on deadline (unit_code, due_on) where not closed;
create index deadline_subject on deadline (subject_id);

create table number_series (
  agency_id text not null,
  series text not null,
  year int not null,
  last int not null default 0,
  primary key (agency_id, series, year)
);
comment on table number_series is 'Số văn bản, biên lai, phiếu chi: liên tục theo cơ quan, loại, năm';
