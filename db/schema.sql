-- Written by "node scripts/schema-dump.ts" from a migrated database, for reading. What runs are the files in
-- db/migrations.

CREATE OR REPLACE FUNCTION public.import_spans()
 RETURNS TABLE(agency_id text, from_seq bigint, until_seq bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ select agency_id, from_seq, until_seq from import_job where from_seq is not null $function$;
grant execute on function import_spans to minh_an_app;
grant execute on function import_spans to minh_an_national;
comment on function import_spans is 'Đoạn chuỗi ghi nhận mà một sổ đang hoặc đã được đưa vào';

CREATE OR REPLACE FUNCTION public.judgment_coverage(judgment uuid)
 RETURNS TABLE(case_id uuid, number text, status text, unit_code text, decided_on date, act_id uuid, lines jsonb)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    select c.id, c.number || '/' || c.number_year, c.status, c.unit_code, c.decided_on,
           (select a.id from act a where a.subject_id = c.id and a.kind in ('enforcement-decision', 'opening-entry')
             order by a.recorded_at, a.seq limit 1),
           (select jsonb_agg(jsonb_build_object('no', l.no, 'status', l.status) order by l.no) from case_line l where l.case_id = c.id)
    from enforcement_case c where c.judgment_id = judgment order by c.decided_on, c.id
  $function$;
grant execute on function judgment_coverage to minh_an_app;
comment on function judgment_coverage is 'Quyết định thi hành án đã ra trên một bản án và các khoản của nó';

CREATE OR REPLACE FUNCTION public.ledger_posting_only_with_transfer()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select 1 from new_rows n join ledger_transfer t on t.id = n.transfer_id where t.xmin <> pg_current_xact_id()::xid) then
    raise exception 'ledger_posting_with_transfer: a transfer is closed once committed' using errcode = '23514', constraint = 'ledger_posting_with_transfer';
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.ledger_transfer_must_balance()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET enable_seqscan TO 'off'
AS $function$
declare total numeric; lines int;
begin
  select coalesce(sum(amount), 0), count(*) into total, lines from ledger_posting where transfer_id = new.id;
  if total <> 0 or lines < 2 then
    raise exception 'ledger_transfer_balanced: % lines summing to %', lines, total using errcode = '23514', constraint = 'ledger_transfer_balanced';
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.open_cases_of_officer(officer uuid)
 RETURNS bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ select count(*) from enforcement_case c where c.officer_id = officer and c.ended_on is null $function$;
grant execute on function open_cases_of_officer to minh_an_app;
comment on function open_cases_of_officer is 'Số việc chưa kết thúc do Chấp hành viên phụ trách';

CREATE OR REPLACE FUNCTION public.open_cases_of_unit(unit text)
 RETURNS bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ select count(*) from enforcement_case c where c.unit_code = unit and c.ended_on is null $function$;
grant execute on function open_cases_of_unit to minh_an_app;
comment on function open_cases_of_unit is 'Số việc chưa kết thúc đang ở đơn vị';

CREATE OR REPLACE FUNCTION public.remove_withdrawn_cases(of_import uuid)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
declare
  gone uuid[];
begin
  select coalesce(array_agg(c.id), '{}') into gone
    from enforcement_case c
   where c.import_id = of_import
     and exists (
       select from act founding
         join act withdrawal on withdrawal.subject_id = c.id and withdrawal.kind = 'correction'
        where founding.subject_id = c.id and founding.kind = 'opening-entry' and founding.import_id = of_import
          and withdrawal.payload::jsonb ->> 'withdrawn' = 'true'
          and withdrawal.payload::jsonb ->> 'aboutActId' = founding.id::text);
  delete from deadline where subject = 'case' and subject_id = any (gone);
  delete from case_line where case_id = any (gone);
  delete from case_party where case_id = any (gone);
  delete from enforcement_case where id = any (gone);
  return cardinality(gone);
end $function$;
grant execute on function remove_withdrawn_cases to minh_an_app;
comment on function remove_withdrawn_cases is 'Bỏ các dòng suy ra của việc đã rút lại theo lần nhập sổ; tác nghiệp vẫn ở trong chuỗi';

CREATE OR REPLACE FUNCTION public.setting_list(name text)
 RETURNS text[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select string_to_array(coalesce(current_setting(name, true), ''), ',') $function$;
comment on function setting_list is 'Danh sách trong thiết lập của giao dịch; trống là không thấy gì';

CREATE OR REPLACE FUNCTION public.take_decision_number(agency text, in_year integer)
 RETURNS integer
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    insert into number_series as s (agency_id, series, year, last)
    values (agency, 'enforcement-decision', in_year,
            coalesce((select max(number) from enforcement_case where number_issuer = agency and number_year = in_year), 0) + 1)
    on conflict (agency_id, series, year) do update
      set last = greatest(s.last, coalesce((select max(number) from enforcement_case where number_issuer = agency and number_year = in_year), 0)) + 1
    returning last
  $function$;
grant execute on function take_decision_number to minh_an_app;
comment on function take_decision_number is 'Số quyết định thi hành án kế tiếp của cơ quan trong năm';

CREATE OR REPLACE FUNCTION public.vn_norm(value text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$ select translate(lower(public.unaccent('public.unaccent'::regdictionary,
    case when value is nfc normalized then value else normalize(value, NFC) end)), 'y', 'i') $function$;

create table act (
  agency_id text not null,
  seq bigint not null,
  id uuid not null,
  subject text not null,
  subject_id uuid,
  kind text not null,
  effective_on date not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  capacity text not null,
  source text not null,
  import_id uuid,
  payload text not null,
  salt bytea not null,
  prev_hash bytea not null,
  entry_hash bytea not null,
  constraint act_effective_on_sane CHECK (effective_on >= '1945-01-01'::date AND effective_on <= '2100-12-31'::date),
  constraint act_source CHECK (source = ANY (ARRAY['entry'::text, 'import'::text, 'demonstration'::text, 'published'::text, 'system'::text])),
  constraint act_subject CHECK (subject = ANY (ARRAY['judgment'::text, 'request'::text, 'case'::text, 'agency'::text, 'attachment'::text])) NOT VALID,
  constraint act_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint act_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES app_user(id),
  constraint act_pkey PRIMARY KEY (agency_id, seq),
  constraint act_id_once UNIQUE (id)
);
CREATE INDEX act_about_agency ON public.act USING btree (agency_id, seq) WHERE (subject = 'agency'::text);
CREATE INDEX act_recorded ON public.act USING btree (agency_id, recorded_at);
CREATE INDEX act_subject ON public.act USING btree (subject_id, seq);
alter table act enable row level security;
create policy agencies on act for all to minh_an_app using (
CASE
    WHEN (subject = 'agency'::text) THEN (ARRAY[agency_id, '*'::text] && ( SELECT setting_list('minh_an.chains'::text) AS setting_list))
    ELSE (agency_id = ANY (( SELECT setting_list('minh_an.agencies'::text) AS setting_list)::text[]))
END);
create policy national on act for select to minh_an_national using (true);
grant insert, select on act to minh_an_app;
comment on table act is 'Tác nghiệp: chỉ thêm, không sửa, không xóa; sai thì đính chính bằng tác nghiệp mới';
comment on column act.effective_on is 'Ngày văn bản (ngày pháp lý)';
comment on column act.recorded_at is 'Thời điểm ghi nhận, do cơ sở dữ liệu cấp';

create table agency (
  id text not null,
  name text not null,
  valid_from date not null,
  valid_until date,
  constraint agency_validity CHECK (valid_until IS NULL OR valid_until >= valid_from),
  constraint agency_pkey PRIMARY KEY (id)
);
grant insert, select on agency to minh_an_app;
grant update (name, valid_until) on agency to minh_an_app;
comment on table agency is 'Cơ quan thi hành án dân sự: pháp nhân giữ sổ, số văn bản và chuỗi ghi nhận';

create table app_flag (
  key text not null,
  value text not null,
  constraint app_flag_pkey PRIMARY KEY (key)
);
grant select on app_flag to minh_an_app;
comment on table app_flag is 'Dấu của cơ sở dữ liệu: minh họa hay thật, tiến độ nạp dữ liệu minh họa';

create table app_user (
  id uuid not null,
  username text not null,
  full_name text not null,
  title text,
  unit_code text not null,
  password_hash text,
  disabled_at timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  version integer default 1 not null,
  constraint app_user_unit_code_fkey FOREIGN KEY (unit_code) REFERENCES unit(code),
  constraint app_user_pkey PRIMARY KEY (id),
  constraint app_user_username_once UNIQUE (username)
);
grant insert on app_user to minh_an_app;
grant select (id, username, full_name, title, unit_code, disabled_at, created_at, version) on app_user to minh_an_app;
grant update (full_name, title, unit_code, password_hash, disabled_at, version) on app_user to minh_an_app;

create table attachment (
  id uuid not null,
  agency_id text not null,
  case_id uuid not null,
  act_id uuid,
  hash bytea not null,
  size_bytes bigint not null,
  kind text not null,
  pages integer,
  name text not null,
  attached_by uuid,
  attached_at timestamp with time zone not null,
  removed_by uuid,
  removed_at timestamp with time zone,
  removal_reason text,
  constraint attachment_hash_sha256 CHECK (octet_length(hash) = 32),
  constraint attachment_kind CHECK (kind = ANY (ARRAY['pdf'::text, 'jpeg'::text, 'png'::text, 'tiff'::text, 'docx'::text, 'xlsx'::text])),
  constraint attachment_not_empty CHECK (size_bytes > 0),
  constraint attachment_removal_whole CHECK ((removed_at IS NULL) = (removal_reason IS NULL)),
  constraint attachment_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint attachment_attached_by_fkey FOREIGN KEY (attached_by) REFERENCES app_user(id),
  constraint attachment_case_id_fkey FOREIGN KEY (case_id) REFERENCES enforcement_case(id),
  constraint attachment_removed_by_fkey FOREIGN KEY (removed_by) REFERENCES app_user(id),
  constraint attachment_pkey PRIMARY KEY (id)
);
CREATE INDEX attachment_of_agency ON public.attachment USING btree (agency_id, case_id);
CREATE INDEX attachment_of_case ON public.attachment USING btree (case_id);
CREATE UNIQUE INDEX attachment_once ON public.attachment USING btree (case_id, COALESCE(act_id, case_id), hash) WHERE (removed_at IS NULL);
alter table attachment enable row level security;
create policy national on attachment for select to minh_an_national using (true);
create policy with_case on attachment for all to minh_an_app using ((EXISTS ( SELECT
   FROM enforcement_case c
  WHERE (c.id = attachment.case_id))));
grant insert, select on attachment to minh_an_app;
grant update (removed_by, removed_at, removal_reason) on attachment to minh_an_app;
comment on table attachment is 'Tệp đính kèm hồ sơ; nội dung nằm trong thư mục tệp, theo mã băm';
comment on column attachment.agency_id is 'Cơ quan có chuỗi ghi nhận việc đính kèm';
comment on column attachment.act_id is 'Tác nghiệp mà tệp chứng minh; trống là của cả hồ sơ';
comment on column attachment.hash is 'SHA-256 của nội dung: cùng một tệp chỉ giữ một bản';

create table case_line (
  case_id uuid not null,
  no integer not null,
  kind text not null,
  item text not null,
  text text not null,
  payee text not null,
  creditor_no integer,
  debtor_no integer,
  owed bigint not null,
  collected bigint not null,
  disbursed bigint not null,
  outstanding bigint not null,
  status text not null,
  status_since date not null,
  ground text,
  constraint case_line_money CHECK (owed >= 0 AND collected >= 0 AND disbursed >= 0 AND outstanding >= 0 AND disbursed <= collected),
  constraint case_line_case_id_fkey FOREIGN KEY (case_id) REFERENCES enforcement_case(id),
  constraint case_line_pkey PRIMARY KEY (case_id, no)
);
alter table case_line enable row level security;
create policy national on case_line for select to minh_an_national using (true);
create policy with_case on case_line for all to minh_an_app using ((EXISTS ( SELECT
   FROM enforcement_case c
  WHERE (c.id = case_line.case_id))));
grant insert, select, update on case_line to minh_an_app;

create table case_party (
  case_id uuid not null,
  no integer not null,
  role text not null,
  form text not null,
  name text not null,
  birth_year integer,
  identifier text,
  address text,
  constraint case_party_role CHECK (role = ANY (ARRAY['creditor'::text, 'debtor'::text, 'related'::text])),
  constraint case_party_case_id_fkey FOREIGN KEY (case_id) REFERENCES enforcement_case(id),
  constraint case_party_pkey PRIMARY KEY (case_id, no)
);
CREATE INDEX case_party_identifier ON public.case_party USING btree (identifier) WHERE (identifier IS NOT NULL);
alter table case_party enable row level security;
create policy national on case_party for select to minh_an_national using (true);
create policy with_case on case_party for all to minh_an_app using ((EXISTS ( SELECT
   FROM enforcement_case c
  WHERE (c.id = case_party.case_id))));
grant insert, select, update on case_party to minh_an_app;

create table chain_head (
  agency_id text not null,
  seq bigint default 0 not null,
  entry_hash bytea not null,
  recorded_at timestamp with time zone default '-infinity'::timestamp with time zone not null,
  constraint chain_head_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint chain_head_pkey PRIMARY KEY (agency_id)
);
grant insert, select on chain_head to minh_an_app;
grant update (seq, entry_hash, recorded_at) on chain_head to minh_an_app;
comment on table chain_head is 'Đầu chuỗi ghi nhận của từng cơ quan; khóa hàng này sau cùng trong mỗi lệnh';

create table deadline (
  subject text not null,
  subject_id uuid not null,
  unit_code text not null,
  code text not null,
  trigger_act_id uuid not null,
  triggered_on date not null,
  due_on date not null,
  holder text not null,
  regime text not null,
  confidence text not null,
  met_on date,
  met_by_act_id uuid,
  closed boolean default false not null,
  constraint deadline_holder CHECK (holder = ANY (ARRAY['agency'::text, 'party'::text])),
  constraint deadline_subject CHECK (subject = ANY (ARRAY['case'::text, 'judgment'::text, 'request'::text])),
  constraint deadline_pkey PRIMARY KEY (subject_id, code, trigger_act_id)
);
CREATE INDEX deadline_open ON public.deadline USING btree (unit_code, due_on) WHERE (NOT closed);
alter table deadline enable row level security;
create policy national on deadline for select to minh_an_national using (true);
create policy units on deadline for all to minh_an_app using ((unit_code = ANY (( SELECT setting_list('minh_an.units'::text) AS setting_list)::text[])));
grant delete, insert, select, update on deadline to minh_an_app;
comment on table deadline is 'Thời hạn của hồ sơ, tính lại mỗi khi hồ sơ thay đổi; phép tính đầy đủ suy ra từ luật và tác nghiệp gốc';

create table enforcement_case (
  id uuid not null,
  agency_id text not null,
  unit_code text not null,
  number_issuer text not null,
  number_year integer not null,
  number integer not null,
  number_suffix text not null,
  basis text not null,
  case_kind text not null,
  source text not null,
  judgment_id uuid,
  request_id uuid,
  judgment_number text not null,
  judged_on date,
  court text not null,
  decided_on date not null,
  first_decided_on date not null,
  officer_id uuid,
  status text not null,
  status_since date not null,
  agreed_postponement boolean default false not null,
  notified_on date,
  voluntary_until date,
  ended_on date,
  creditor_names text not null,
  debtor_names text not null,
  groups text[] default '{}'::text[] not null,
  owed bigint not null,
  collected bigint not null,
  outstanding bigint not null,
  held bigint default 0 not null,
  held_since date,
  last_act_on date not null,
  due_on date,
  due_code text,
  import_id uuid,
  search_key text not null,
  version integer default 1 not null,
  constraint enforcement_case_basis CHECK (basis = ANY (ARRAY['ex-officio'::text, 'on-request'::text])),
  constraint enforcement_case_money CHECK (owed >= 0 AND collected >= 0 AND outstanding >= 0 AND held >= 0),
  constraint enforcement_case_number_positive CHECK (number > 0),
  constraint enforcement_case_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint enforcement_case_judgment_id_fkey FOREIGN KEY (judgment_id) REFERENCES judgment(id),
  constraint enforcement_case_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officer(id),
  constraint enforcement_case_request_id_fkey FOREIGN KEY (request_id) REFERENCES request(id),
  constraint enforcement_case_unit_code_fkey FOREIGN KEY (unit_code) REFERENCES unit(code),
  constraint enforcement_case_pkey PRIMARY KEY (id)
);
CREATE INDEX enforcement_case_at_work ON public.enforcement_case USING btree (unit_code, ended_on);
CREATE INDEX enforcement_case_due ON public.enforcement_case USING btree (unit_code, due_on) WHERE (due_on IS NOT NULL);
CREATE INDEX enforcement_case_due_all ON public.enforcement_case USING btree (COALESCE(due_on, '9999-12-31'::date), id) INCLUDE (unit_code, due_on);
CREATE INDEX enforcement_case_due_order ON public.enforcement_case USING btree (unit_code, COALESCE(due_on, '9999-12-31'::date), id) INCLUDE (owed, outstanding, due_on, ended_on);
CREATE INDEX enforcement_case_import ON public.enforcement_case USING btree (import_id) WHERE (import_id IS NOT NULL);
CREATE INDEX enforcement_case_judgment ON public.enforcement_case USING btree (judgment_id) WHERE (judgment_id IS NOT NULL);
CREATE INDEX enforcement_case_number ON public.enforcement_case USING btree (number_year, number);
CREATE UNIQUE INDEX enforcement_case_number_once ON public.enforcement_case USING btree (number_issuer, number_year, number, number_suffix);
CREATE INDEX enforcement_case_officer ON public.enforcement_case USING btree (officer_id, status);
CREATE INDEX enforcement_case_search ON public.enforcement_case USING gin (search_key gin_trgm_ops);
CREATE INDEX enforcement_case_unit ON public.enforcement_case USING btree (unit_code, status);
alter table enforcement_case enable row level security;
create policy national on enforcement_case for select to minh_an_national using (true);
create policy units on enforcement_case for all to minh_an_app using ((unit_code = ANY (( SELECT setting_list('minh_an.units'::text) AS setting_list)::text[])));
grant insert, select, update on enforcement_case to minh_an_app;
comment on table enforcement_case is 'Việc thi hành án: một quyết định thi hành án là một việc; mọi cột suy ra từ tác nghiệp';

create table idempotency (
  user_id uuid not null,
  route text not null,
  key uuid not null,
  body_hash bytea not null,
  status integer not null,
  response text not null,
  at timestamp with time zone default now() not null,
  constraint idempotency_pkey PRIMARY KEY (user_id, route, key)
);
grant insert, select on idempotency to minh_an_app;

create table import_job (
  id uuid not null,
  agency_id text not null,
  unit_code text not null,
  file_name text not null,
  file_hash bytea not null,
  sheet text,
  mapping jsonb,
  good_rows_only boolean default false not null,
  remember_mapping boolean default false not null,
  started_on date not null,
  started_by uuid,
  started_by_name text,
  scope jsonb default '{}'::jsonb not null,
  started_at timestamp with time zone default now() not null,
  state text default 'reading'::text not null,
  attempts integer default 0 not null,
  rows_read integer default 0 not null,
  read_permille integer default 0 not null,
  rows_ready integer default 0 not null,
  portions integer default 0 not null,
  published integer default 0 not null,
  rows_published integer default 0 not null,
  preview jsonb,
  draft jsonb,
  problem jsonb,
  from_seq bigint,
  until_seq bigint,
  constraint import_job_read CHECK (read_permille >= 0 AND read_permille <= 1000),
  constraint import_job_state CHECK (state = ANY (ARRAY['reading'::text, 'checked'::text, 'publishing'::text, 'undoing'::text, 'done'::text, 'undone'::text, 'refused'::text, 'dropped'::text])),
  constraint import_job_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint import_job_started_by_fkey FOREIGN KEY (started_by) REFERENCES app_user(id),
  constraint import_job_unit_code_fkey FOREIGN KEY (unit_code) REFERENCES unit(code),
  constraint import_job_pkey PRIMARY KEY (id)
);
CREATE INDEX import_job_at_work ON public.import_job USING btree (started_at) WHERE (state = ANY (ARRAY['reading'::text, 'publishing'::text, 'undoing'::text]));
CREATE INDEX import_job_span ON public.import_job USING btree (agency_id) WHERE (from_seq IS NOT NULL);
CREATE INDEX import_job_unit ON public.import_job USING btree (unit_code, started_at DESC);
alter table import_job enable row level security;
create policy national on import_job for select to minh_an_national using (true);
create policy units on import_job for all to minh_an_app using ((unit_code = ANY (( SELECT setting_list('minh_an.units'::text) AS setting_list)::text[])));
grant insert, select, update on import_job to minh_an_app;
grant select on import_job to minh_an_national;
comment on table import_job is 'Một lần nhập sổ từ lúc nhận tệp đến khi xong hoặc bỏ; id trùng với lần nhập sổ';
comment on column import_job.from_seq is 'Số bản ghi cuối của chuỗi trước khi đưa vào; biểu lập trong lúc đưa vào dừng ở đây';

create table import_job_file (
  job_id uuid not null,
  bytes bytea not null,
  constraint import_job_file_job_id_fkey FOREIGN KEY (job_id) REFERENCES import_job(id),
  constraint import_job_file_pkey PRIMARY KEY (job_id)
);
alter table import_job_file enable row level security;
create policy with_job on import_job_file for all to minh_an_app using ((EXISTS ( SELECT
   FROM import_job j
  WHERE (j.id = import_job_file.job_id))));
grant insert, select on import_job_file to minh_an_app;

create table import_mapping (
  unit_code text not null,
  heading_key text not null,
  mapping jsonb not null,
  updated_at timestamp with time zone default now() not null,
  constraint import_mapping_unit_code_fkey FOREIGN KEY (unit_code) REFERENCES unit(code),
  constraint import_mapping_pkey PRIMARY KEY (unit_code, heading_key)
);
grant insert, select, update on import_mapping to minh_an_app;
comment on table import_mapping is 'Cách ghép cột mà đơn vị đã chọn, theo dấu vân tiêu đề';

create table import_stage (
  job_id uuid not null,
  portion integer not null,
  rows integer not null,
  cases bytea not null,
  constraint import_stage_job_id_fkey FOREIGN KEY (job_id) REFERENCES import_job(id),
  constraint import_stage_pkey PRIMARY KEY (job_id, portion)
);
alter table import_stage enable row level security;
comment on table import_stage is 'Các dòng sổ đã kiểm tra, chờ đưa vào';

create table judgment (
  id uuid not null,
  agency_id text not null,
  unit_code text not null,
  number text not null,
  judged_on date,
  effective_on date,
  court text not null,
  case_kind text not null,
  received_on date not null,
  received_by_channel text,
  ex_officio boolean default false not null,
  parties jsonb default '[]'::jsonb not null,
  lines jsonb default '[]'::jsonb not null,
  search_key text default ''::text not null,
  version integer default 1 not null,
  constraint judgment_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint judgment_unit_code_fkey FOREIGN KEY (unit_code) REFERENCES unit(code),
  constraint judgment_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX judgment_once ON public.judgment USING btree (agency_id, number, court, judged_on);
CREATE INDEX judgment_search ON public.judgment USING gin (search_key gin_trgm_ops);
CREATE INDEX judgment_unit ON public.judgment USING btree (unit_code, received_on);
alter table judgment enable row level security;
create policy national on judgment for select to minh_an_national using (true);
create policy units on judgment for all to minh_an_app using (((unit_code = ANY (( SELECT setting_list('minh_an.units'::text) AS setting_list)::text[])) OR (EXISTS ( SELECT
   FROM enforcement_case c
  WHERE (c.judgment_id = judgment.id)))));
grant insert, select, update on judgment to minh_an_app;
comment on table judgment is 'Bản án, quyết định đã nhận';

create table laid_day (
  revision_no integer not null,
  on_day date not null,
  kind text not null,
  name text not null,
  reason text,
  source text not null,
  confidence text not null,
  note text,
  constraint laid_day_confidence_known CHECK (confidence = ANY (ARRAY['confirmed'::text, 'secondary'::text, 'unknown'::text])),
  constraint laid_day_kind_known CHECK (kind = ANY (ARRAY['holiday'::text, 'day-off'::text, 'make-up-working-day'::text, 'ordinary'::text])),
  constraint laid_day_reason_known CHECK (reason = ANY (ARRAY['weekend'::text, 'swap'::text])),
  constraint laid_day_revision_no_fkey FOREIGN KEY (revision_no) REFERENCES rule_data_revision(no),
  constraint laid_day_pkey PRIMARY KEY (on_day, revision_no)
);
grant insert, select on laid_day to minh_an_app;
grant select on laid_day to minh_an_national;
comment on table laid_day is 'Ngày nghỉ, ngày làm bù do cơ quan nạp; dòng của lần sau thay dòng của lần trước';

create table laid_rate (
  revision_no integer not null,
  kind text not null,
  from_day date not null,
  until_day date,
  percent_year numeric(7,4) not null,
  source text not null,
  confidence text not null,
  note text,
  constraint laid_rate_confidence_known CHECK (confidence = ANY (ARRAY['confirmed'::text, 'secondary'::text, 'unknown'::text])),
  constraint laid_rate_days_in_order CHECK (until_day IS NULL OR until_day >= from_day),
  constraint laid_rate_kind_known CHECK (kind = ANY (ARRAY['default'::text, 'agreed-cap'::text, 'state-bank-base'::text])),
  constraint laid_rate_range CHECK (percent_year >= 0::numeric AND percent_year <= 100::numeric),
  constraint laid_rate_revision_no_fkey FOREIGN KEY (revision_no) REFERENCES rule_data_revision(no),
  constraint laid_rate_pkey PRIMARY KEY (kind, from_day, revision_no)
);
grant insert, select on laid_rate to minh_an_app;
grant select on laid_rate to minh_an_national;
comment on table laid_rate is 'Lãi suất do cơ quan nạp; dòng của lần sau thay dòng của lần trước';

create table ledger_account (
  id uuid not null,
  agency_id text not null,
  kind text not null,
  case_id uuid,
  line_no integer,
  constraint ledger_account_held_has_line CHECK ((kind = 'held'::text) = (case_id IS NOT NULL AND line_no IS NOT NULL)),
  constraint ledger_account_kind CHECK (kind = ANY (ARRAY['bank'::text, 'cash'::text, 'treasury'::text, 'held'::text, 'paid-out'::text, 'opening'::text])),
  constraint ledger_account_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint ledger_account_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX ledger_account_held_once ON public.ledger_account USING btree (case_id, line_no) WHERE (kind = 'held'::text);
CREATE UNIQUE INDEX ledger_account_kind_once ON public.ledger_account USING btree (agency_id, kind) WHERE (kind <> 'held'::text);
alter table ledger_account enable row level security;
create policy agencies on ledger_account for all to minh_an_app using ((agency_id = ANY (( SELECT setting_list('minh_an.agencies'::text) AS setting_list)::text[])));
create policy national on ledger_account for select to minh_an_national using (true);
grant insert, select on ledger_account to minh_an_app;
comment on table ledger_account is 'Tài khoản sổ cái của cơ quan; tài khoản giữ hộ gắn với khoản của việc';

create table ledger_posting (
  transfer_id uuid not null,
  no integer not null,
  account_id uuid not null,
  amount bigint not null,
  constraint ledger_posting_not_zero CHECK (amount <> 0),
  constraint ledger_posting_account_id_fkey FOREIGN KEY (account_id) REFERENCES ledger_account(id),
  constraint ledger_posting_transfer_id_fkey FOREIGN KEY (transfer_id) REFERENCES ledger_transfer(id),
  constraint ledger_posting_pkey PRIMARY KEY (transfer_id, no)
);
CREATE INDEX ledger_posting_account ON public.ledger_posting USING btree (account_id);
CREATE TRIGGER ledger_posting_with_transfer AFTER INSERT ON ledger_posting REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION ledger_posting_only_with_transfer();
alter table ledger_posting enable row level security;
create policy national on ledger_posting for select to minh_an_national using (true);
create policy with_transfer on ledger_posting for all to minh_an_app using ((EXISTS ( SELECT
   FROM ledger_transfer t
  WHERE (t.id = ledger_posting.transfer_id))));
grant insert, select on ledger_posting to minh_an_app;

create table ledger_transfer (
  id uuid not null,
  agency_id text not null,
  act_id uuid not null,
  kind text not null,
  series text not null,
  year integer not null,
  number integer not null,
  transferred_on date not null,
  reverses uuid,
  constraint ledger_transfer_kind CHECK (kind = ANY (ARRAY['receipt'::text, 'disbursement'::text, 'opening'::text, 'reversal'::text])),
  constraint ledger_transfer_act_id_fkey FOREIGN KEY (act_id) REFERENCES act(id),
  constraint ledger_transfer_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint ledger_transfer_reverses_fkey FOREIGN KEY (reverses) REFERENCES ledger_transfer(id),
  constraint ledger_transfer_pkey PRIMARY KEY (id),
  constraint ledger_transfer_number_once UNIQUE (agency_id, series, year, number)
);
CREATE INDEX ledger_transfer_act ON public.ledger_transfer USING btree (act_id);
CREATE CONSTRAINT TRIGGER ledger_transfer_balanced AFTER INSERT ON ledger_transfer DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_transfer_must_balance();
alter table ledger_transfer enable row level security;
create policy agencies on ledger_transfer for all to minh_an_app using ((agency_id = ANY (( SELECT setting_list('minh_an.agencies'::text) AS setting_list)::text[])));
create policy national on ledger_transfer for select to minh_an_national using (true);
grant insert, select on ledger_transfer to minh_an_app;
comment on table ledger_transfer is 'Bút toán: tổng các dòng bằng 0; số biên lai, phiếu chi liên tục';

create table list_settings (
  user_id uuid not null,
  content jsonb not null,
  updated_at timestamp with time zone default now() not null,
  constraint list_settings_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id),
  constraint list_settings_pkey PRIMARY KEY (user_id)
);
alter table list_settings enable row level security;
create policy own on list_settings for all to minh_an_app, minh_an_national using (((user_id)::text = current_setting('minh_an.user'::text, true))) with check (((user_id)::text = current_setting('minh_an.user'::text, true)));
grant delete, insert, select, update on list_settings to minh_an_app;
grant delete, insert, select, update on list_settings to minh_an_national;
comment on table list_settings is 'Cột và độ cao hàng mà một người chọn cho danh sách việc';

create table list_view (
  id uuid not null,
  owner_id uuid not null,
  name text not null,
  content jsonb not null,
  shared_unit text,
  shared_role text,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint list_view_name_not_blank CHECK (name <> ''::text),
  constraint list_view_role_within_unit CHECK (shared_role IS NULL OR shared_unit IS NOT NULL),
  constraint list_view_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES app_user(id),
  constraint list_view_shared_unit_fkey FOREIGN KEY (shared_unit) REFERENCES unit(code),
  constraint list_view_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX list_view_name_once ON public.list_view USING btree (owner_id, name);
CREATE INDEX list_view_shared ON public.list_view USING btree (shared_unit) WHERE (shared_unit IS NOT NULL);
alter table list_view enable row level security;
create policy owner_or_shared on list_view for all to minh_an_app, minh_an_national using ((((owner_id)::text = current_setting('minh_an.user'::text, true)) OR (shared_unit IS NOT NULL))) with check ((((owner_id)::text = current_setting('minh_an.user'::text, true)) OR (shared_unit IS NOT NULL)));
grant delete, insert, select, update on list_view to minh_an_app;
grant delete, insert, select, update on list_view to minh_an_national;
comment on table list_view is 'Chế độ xem đã lưu của danh sách việc: bộ lọc, thứ tự, cột; của mình hoặc chia sẻ với đơn vị, vai trò';

create table login_attempt (
  at timestamp with time zone default now() not null,
  username_key text not null,
  address inet,
  succeeded boolean not null,
  wrong_code boolean default false not null
);
CREATE INDEX login_attempt_age ON public.login_attempt USING btree (at);
CREATE INDEX login_attempt_recent ON public.login_attempt USING btree (username_key, at);
CREATE INDEX login_attempt_source ON public.login_attempt USING btree (address, at);

create table login_session (
  token_hash bytea not null,
  user_id uuid not null,
  created_at timestamp with time zone default now() not null,
  last_seen_at timestamp with time zone default now() not null,
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  address inet,
  user_agent text,
  public_id text generated always as ("left"(encode(token_hash, 'hex'::text), 32)) stored not null,
  constraint login_session_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id),
  constraint login_session_pkey PRIMARY KEY (token_hash)
);
CREATE INDEX login_session_user ON public.login_session USING btree (user_id);
grant select (user_id, created_at, last_seen_at, expires_at, ended_at, address, user_agent, public_id) on login_session to minh_an_app;
grant update (ended_at) on login_session to minh_an_app;

create table look (
  at timestamp with time zone default now() not null,
  user_id uuid not null,
  agency_id text,
  subject text not null,
  subject_id uuid,
  what text not null,
  request_id text,
  constraint look_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id)
);
CREATE INDEX look_at ON public.look USING btree (at);
CREATE INDEX look_subject ON public.look USING btree (subject_id, at);
CREATE INDEX look_user ON public.look USING btree (user_id, at);
grant insert, select on look to minh_an_app;
comment on table look is 'Nhật ký xem: ai đã mở hồ sơ, danh sách, tệp xuất nào';

create table number_series (
  agency_id text not null,
  series text not null,
  year integer not null,
  last integer default 0 not null,
  constraint number_series_pkey PRIMARY KEY (agency_id, series, year)
);
grant insert, select, update on number_series to minh_an_app;
comment on table number_series is 'Số văn bản, biên lai, phiếu chi: liên tục theo cơ quan, loại, năm';

create table officer (
  id uuid not null,
  agency_id text not null,
  unit_code text not null,
  full_name text not null,
  name_key text generated always as (vn_norm(full_name)) stored not null,
  rank text,
  user_id uuid,
  active_from date,
  active_until date,
  constraint officer_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint officer_unit_code_fkey FOREIGN KEY (unit_code) REFERENCES unit(code),
  constraint officer_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id),
  constraint officer_pkey PRIMARY KEY (id)
);
CREATE INDEX officer_unit ON public.officer USING btree (unit_code, name_key);
CREATE INDEX officer_user ON public.officer USING btree (user_id) WHERE (user_id IS NOT NULL);
grant insert, select on officer to minh_an_app;
grant update (unit_code, full_name, rank, user_id, active_from, active_until) on officer to minh_an_app;
comment on table officer is 'Chấp hành viên';

create table recovery_code (
  user_id uuid not null,
  code_hash text not null,
  created_at timestamp with time zone default now() not null,
  used_at timestamp with time zone,
  constraint recovery_code_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id),
  constraint recovery_code_pkey PRIMARY KEY (user_id, code_hash)
);
grant delete on recovery_code to minh_an_app;
grant select (user_id, used_at) on recovery_code to minh_an_app;

create table register_import (
  id uuid not null,
  agency_id text not null,
  unit_code text not null,
  file_name text not null,
  file_hash bytea not null,
  mapping jsonb not null,
  rows_read integer not null,
  rows_imported integer not null,
  rows_rejected integer not null,
  certificate jsonb not null,
  imported_by uuid,
  imported_at timestamp with time zone default now() not null,
  undone_at timestamp with time zone,
  undone_by uuid,
  constraint register_import_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint register_import_imported_by_fkey FOREIGN KEY (imported_by) REFERENCES app_user(id),
  constraint register_import_undone_by_fkey FOREIGN KEY (undone_by) REFERENCES app_user(id),
  constraint register_import_unit_code_fkey FOREIGN KEY (unit_code) REFERENCES unit(code),
  constraint register_import_pkey PRIMARY KEY (id)
);
CREATE INDEX register_import_hash ON public.register_import USING btree (unit_code, file_hash);
CREATE INDEX register_import_list ON public.register_import USING btree (imported_at DESC, id DESC);
CREATE INDEX register_import_unit ON public.register_import USING btree (unit_code, imported_at);
alter table register_import enable row level security;
create policy national on register_import for select to minh_an_national using (true);
create policy units on register_import for all to minh_an_app using ((unit_code = ANY (( SELECT setting_list('minh_an.units'::text) AS setting_list)::text[])));
grant insert, select, update on register_import to minh_an_app;
comment on table register_import is 'Lần nhập sổ, với chứng thư trước = sau';

create table register_mapping (
  id uuid not null,
  unit_code text not null,
  register text not null,
  name text not null,
  layout jsonb not null,
  version integer default 1 not null,
  updated_by uuid,
  updated_at timestamp with time zone default now() not null,
  constraint register_mapping_name_not_blank CHECK (name <> ''::text),
  constraint register_mapping_unit_code_fkey FOREIGN KEY (unit_code) REFERENCES unit(code),
  constraint register_mapping_updated_by_fkey FOREIGN KEY (updated_by) REFERENCES app_user(id),
  constraint register_mapping_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX register_mapping_name_once ON public.register_mapping USING btree (unit_code, register, name);
grant delete, insert, select, update on register_mapping to minh_an_app;
grant delete, insert, select, update on register_mapping to minh_an_national;
comment on table register_mapping is 'Cách ghép cột khi xuất sổ, của từng đơn vị';

create table request (
  id uuid not null,
  agency_id text not null,
  unit_code text not null,
  judgment_id uuid,
  received_on date not null,
  channel text not null,
  requester text not null,
  status text not null,
  status_on date not null,
  parties jsonb default '[]'::jsonb not null,
  lines jsonb default '[]'::jsonb not null,
  case_id uuid,
  search_key text default ''::text not null,
  version integer default 1 not null,
  constraint request_status CHECK (status = ANY (ARRAY['received'::text, 'supplement'::text, 'late-review'::text, 'refused'::text, 'decided'::text])),
  constraint request_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint request_judgment_id_fkey FOREIGN KEY (judgment_id) REFERENCES judgment(id),
  constraint request_unit_code_fkey FOREIGN KEY (unit_code) REFERENCES unit(code),
  constraint request_pkey PRIMARY KEY (id)
);
CREATE INDEX request_judgment ON public.request USING btree (judgment_id);
CREATE INDEX request_search ON public.request USING gin (search_key gin_trgm_ops);
CREATE INDEX request_unit ON public.request USING btree (unit_code, status, received_on);
alter table request enable row level security;
create policy national on request for select to minh_an_national using (true);
create policy units on request for all to minh_an_app using (((unit_code = ANY (( SELECT setting_list('minh_an.units'::text) AS setting_list)::text[])) OR (EXISTS ( SELECT
   FROM enforcement_case c
  WHERE (c.id = request.case_id)))));
grant insert, select, update on request to minh_an_app;
comment on table request is 'Yêu cầu thi hành án';

create table rule_data_revision (
  id uuid not null,
  no integer generated always as identity not null,
  kind text not null,
  recorded_at timestamp with time zone default now() not null,
  recorded_by uuid,
  reason text not null,
  file_name text not null,
  file_sha256 bytea not null,
  rows_changed integer not null,
  deadlines_moved integer not null,
  constraint rule_data_kind_known CHECK (kind = ANY (ARRAY['holidays'::text, 'rates'::text])),
  constraint rule_data_reason_given CHECK (reason <> ''::text),
  constraint rule_data_sha256 CHECK (octet_length(file_sha256) = 32),
  constraint rule_data_revision_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES app_user(id),
  constraint rule_data_revision_pkey PRIMARY KEY (id),
  constraint rule_data_revision_no_key UNIQUE (no)
);
grant insert, select on rule_data_revision to minh_an_app;
grant select on rule_data_revision to minh_an_national;
comment on table rule_data_revision is 'Lần nạp lịch nghỉ, lãi suất của cơ quan, đặt lên dữ liệu kèm phần mềm';

create table second_factor_rule (
  id uuid not null,
  unit_code text not null,
  role text not null,
  since date not null,
  grace_days integer not null,
  lifted_at timestamp with time zone,
  constraint second_factor_rule_grace CHECK (grace_days >= 0 AND grace_days <= 90),
  constraint second_factor_rule_role_known CHECK (role = ANY (ARRAY['clerk'::text, 'officer'::text, 'accountant'::text, 'unit-head'::text, 'examiner'::text, 'provincial-leader'::text, 'centre'::text, 'prosecutor'::text, 'administrator'::text])),
  constraint second_factor_rule_unit_code_fkey FOREIGN KEY (unit_code) REFERENCES unit(code),
  constraint second_factor_rule_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX second_factor_rule_in_force ON public.second_factor_rule USING btree (unit_code, role) WHERE (lifted_at IS NULL);
grant insert, select on second_factor_rule to minh_an_app;
grant update (lifted_at) on second_factor_rule to minh_an_app;
comment on table second_factor_rule is 'Vai trò bắt buộc dùng mã xác thực';

create table stat_fact (
  agency_id text not null,
  case_id uuid not null,
  line_no integer not null,
  legal_from date not null,
  legal_until date not null,
  rec_from bigint not null,
  rec_until bigint default '9223372036854775807'::bigint not null,
  phase text not null,
  ended boolean not null,
  unit_code text not null,
  officer_id uuid,
  basis text not null,
  case_kind text not null,
  source text not null,
  payee text,
  accepted_on date not null,
  first_decided_on date not null,
  owed bigint not null,
  collected bigint not null,
  terminated bigint not null,
  entrusted bigint not null,
  recalled bigint not null,
  returned bigint not null,
  outstanding bigint not null,
  constraint stat_fact_balance CHECK (owed = (collected + terminated + entrusted + recalled + returned + outstanding)),
  constraint stat_fact_legal CHECK (legal_from < legal_until),
  constraint stat_fact_records CHECK (rec_from < rec_until)
);
CREATE INDEX stat_fact_closed ON public.stat_fact USING btree (agency_id, rec_until) WHERE (rec_until < '9223372036854775807'::bigint);
CREATE INDEX stat_fact_ended_case ON public.stat_fact USING btree (unit_code, legal_from) INCLUDE (legal_until, agency_id, rec_from, case_id, phase, basis, case_kind, officer_id, accepted_on) WHERE ((rec_until = '9223372036854775807'::bigint) AND (line_no = 0) AND ended);
CREATE INDEX stat_fact_ended_line ON public.stat_fact USING btree (unit_code, legal_from) INCLUDE (legal_until, agency_id, rec_from, case_id, line_no, phase, basis, case_kind, officer_id, accepted_on, owed, collected, terminated, entrusted, recalled, returned, outstanding) WHERE ((rec_until = '9223372036854775807'::bigint) AND (line_no > 0) AND ended);
CREATE UNIQUE INDEX stat_fact_once ON public.stat_fact USING btree (case_id, line_no, legal_from, agency_id, rec_from);
CREATE INDEX stat_fact_open_case ON public.stat_fact USING btree (unit_code, legal_until, legal_from) INCLUDE (agency_id, rec_from, case_id, phase, basis, case_kind, officer_id, accepted_on) WHERE ((rec_until = '9223372036854775807'::bigint) AND (line_no = 0) AND (NOT ended));
CREATE INDEX stat_fact_open_line ON public.stat_fact USING btree (unit_code, legal_until, legal_from) INCLUDE (agency_id, rec_from, case_id, line_no, phase, basis, case_kind, officer_id, accepted_on, owed, collected, terminated, entrusted, recalled, returned, outstanding) WHERE ((rec_until = '9223372036854775807'::bigint) AND (line_no > 0) AND (NOT ended));
CREATE INDEX stat_fact_unit ON public.stat_fact USING btree (agency_id, unit_code, legal_from, legal_until);
alter table stat_fact enable row level security;
create policy agencies on stat_fact for all to minh_an_app using ((agency_id = ANY (( SELECT setting_list('minh_an.agencies'::text) AS setting_list)::text[])));
create policy national on stat_fact for select to minh_an_national using (true);
grant insert, select on stat_fact to minh_an_app;
grant update (rec_until) on stat_fact to minh_an_app;
comment on table stat_fact is 'Trạng thái theo ngày pháp lý và theo bản ghi; legal_until, rec_until không bao gồm';

create table stat_snapshot (
  form integer not null,
  period_from date not null,
  legal_until date not null,
  agency_id text not null,
  seq bigint not null,
  taken_at timestamp with time zone default now() not null,
  constraint stat_snapshot_form CHECK (form = ANY (ARRAY[1, 2])),
  constraint stat_snapshot_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint stat_snapshot_pkey PRIMARY KEY (form, period_from, legal_until, agency_id)
);
alter table stat_snapshot enable row level security;
create policy agencies on stat_snapshot for all to minh_an_app using ((agency_id = ANY (( SELECT setting_list('minh_an.agencies'::text) AS setting_list)::text[])));
create policy national on stat_snapshot for select to minh_an_national using (true);
grant select on stat_snapshot to minh_an_app;
grant select on stat_snapshot to minh_an_national;
comment on table stat_snapshot is 'Ảnh số liệu của một cơ quan theo kỳ, ngày chốt, đến một số bản ghi';

create table stat_snapshot_row (
  form integer not null,
  period_from date not null,
  legal_until date not null,
  agency_id text not null,
  unit_code text not null,
  before text,
  end text not null,
  basis text not null,
  case_kind text not null,
  points bigint not null,
  count bigint default 0 not null,
  opening bigint default 0 not null,
  closing bigint default 0 not null,
  owed bigint default 0 not null,
  collected bigint default 0 not null,
  terminated bigint default 0 not null,
  entrusted bigint default 0 not null,
  recalled bigint default 0 not null,
  returned bigint default 0 not null,
  brought_back bigint default 0 not null,
  constraint stat_snapshot_row_form_period_from_legal_until_agency_id_fkey FOREIGN KEY (form, period_from, legal_until, agency_id) REFERENCES stat_snapshot(form, period_from, legal_until, agency_id) ON DELETE CASCADE
);
CREATE INDEX stat_snapshot_rows ON public.stat_snapshot_row USING btree (form, period_from, legal_until, agency_id, unit_code);
alter table stat_snapshot_row enable row level security;
create policy agencies on stat_snapshot_row for all to minh_an_app using ((agency_id = ANY (( SELECT setting_list('minh_an.agencies'::text) AS setting_list)::text[])));
create policy national on stat_snapshot_row for select to minh_an_national using (true);
grant select on stat_snapshot_row to minh_an_app;
grant select on stat_snapshot_row to minh_an_national;
comment on table stat_snapshot_row is 'Nhóm việc hoặc khoản cùng trạng thái đầu kỳ và cuối kỳ trong một ảnh số liệu';

create table totp_enrolment (
  user_id uuid not null,
  key_id text not null,
  secret_sealed bytea not null,
  started_at timestamp with time zone default now() not null,
  constraint totp_enrolment_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id),
  constraint totp_enrolment_pkey PRIMARY KEY (user_id)
);
grant delete on totp_enrolment to minh_an_app;
grant select (user_id) on totp_enrolment to minh_an_app;

create table totp_factor (
  user_id uuid not null,
  key_id text not null,
  secret_sealed bytea not null,
  confirmed_at timestamp with time zone default now() not null,
  last_step bigint not null,
  constraint totp_factor_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id),
  constraint totp_factor_pkey PRIMARY KEY (user_id)
);
grant delete on totp_factor to minh_an_app;
grant select (user_id, confirmed_at) on totp_factor to minh_an_app;
comment on table totp_factor is 'Mã xác thực: bước đăng nhập thứ hai';

create table unit (
  code text not null,
  name text not null,
  kind text not null,
  parent_code text,
  agency_id text,
  valid_from date not null,
  valid_until date,
  confidence text default 'confirmed'::text not null,
  constraint unit_confidence CHECK (confidence = ANY (ARRAY['confirmed'::text, 'secondary'::text, 'inferred'::text, 'unknown'::text, 'demonstration'::text])),
  constraint unit_kind CHECK (kind = ANY (ARRAY['nation'::text, 'central'::text, 'province'::text, 'room'::text, 'regional-office'::text, 'former-province'::text, 'former-district'::text, 'military'::text, 'private-office'::text])),
  constraint unit_validity CHECK (valid_until IS NULL OR valid_until >= valid_from),
  constraint unit_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint unit_parent_code_fkey FOREIGN KEY (parent_code) REFERENCES unit(code),
  constraint unit_pkey PRIMARY KEY (code)
);
CREATE INDEX unit_parent ON public.unit USING btree (parent_code);
grant insert, select on unit to minh_an_app;
grant update (name, valid_until) on unit to minh_an_app;
comment on table unit is 'Cây đơn vị có ngày hiệu lực';

create table unit_former_name (
  unit_code text not null,
  name text not null,
  used_until date not null,
  constraint unit_former_name_unit_code_fkey FOREIGN KEY (unit_code) REFERENCES unit(code),
  constraint unit_former_name_pkey PRIMARY KEY (unit_code, used_until)
);
grant insert, select on unit_former_name to minh_an_app;
comment on table unit_former_name is 'Tên cũ của đơn vị và ngày cuối cùng mang tên ấy';

create table unit_succession (
  from_code text not null,
  to_code text not null,
  succeeded_on date not null,
  constraint unit_succession_from_code_fkey FOREIGN KEY (from_code) REFERENCES unit(code),
  constraint unit_succession_to_code_fkey FOREIGN KEY (to_code) REFERENCES unit(code),
  constraint unit_succession_pkey PRIMARY KEY (from_code, to_code)
);
grant insert, select on unit_succession to minh_an_app;
comment on table unit_succession is 'Đơn vị kế thừa khi sáp nhập, chia tách';

create table user_role (
  user_id uuid not null,
  role text not null,
  unit_code text not null,
  granted_at timestamp with time zone default now() not null,
  revoked_at timestamp with time zone,
  constraint user_role_known CHECK (role = ANY (ARRAY['clerk'::text, 'officer'::text, 'accountant'::text, 'unit-head'::text, 'examiner'::text, 'provincial-leader'::text, 'centre'::text, 'prosecutor'::text, 'administrator'::text])),
  constraint user_role_unit_code_fkey FOREIGN KEY (unit_code) REFERENCES unit(code),
  constraint user_role_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id),
  constraint user_role_pkey PRIMARY KEY (user_id, role, unit_code, granted_at)
);
grant insert, select on user_role to minh_an_app;
grant update (revoked_at) on user_role to minh_an_app;
