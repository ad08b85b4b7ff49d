-- Registers of a hundred thousand rows: a file is read and checked in portions (stage), then published in portions.
-- Acts of a portion enter the chain in a transaction of their own, so that the chain is free in between; the rows
-- derived from them come in one transaction at the end, so that nobody ever sees half a file.
create table import_job (
  id uuid primary key,
  agency_id text not null references agency,
  unit_code text not null references unit,
  file_name text not null,
  file_hash bytea not null,
  sheet text,
  mapping jsonb,
  good_rows_only boolean not null default false,
  remember_mapping boolean not null default false,
  started_on date not null,
  started_by uuid references app_user,
  started_by_name text,
  scope jsonb not null default '{}',
  started_at timestamptz not null default now(),
  state text not null default 'reading'
    constraint import_job_state check (state in ('reading', 'checked', 'publishing', 'undoing', 'done', 'undone', 'refused', 'dropped')),
  attempts int not null default 0,
  rows_read int not null default 0,
  read_permille int not null default 0 constraint import_job_read check (read_permille between 0 and 1000),
  rows_ready int not null default 0,
  portions int not null default 0,
  published int not null default 0,
  rows_published int not null default 0,
  preview jsonb,
  draft jsonb,
  problem jsonb,
  from_seq bigint,
  until_seq bigint
);
comment on table import_job is 'Một lần nhập sổ từ lúc nhận tệp đến khi xong hoặc bỏ; id trùng với lần nhập sổ';
comment on column import_job.from_seq is 'Số bản ghi cuối của chuỗi trước khi đưa vào; biểu lập trong lúc đưa vào dừng ở đây';
create index import_job_unit on import_job (unit_code, started_at desc);
create index import_job_at_work on import_job (started_at) where state in ('reading', 'publishing', 'undoing');
create index import_job_span on import_job (agency_id) where from_seq is not null;
alter table import_job enable row level security;
create policy units on import_job for all to minh_an_app
  using (unit_code = any ((select setting_list('minh_an.units'))::text[]));
create policy national on import_job for select to minh_an_national using (true);
grant select, insert, update on import_job to minh_an_app;
grant select on import_job to minh_an_national;

-- The file as it came, until it is published or dropped: a column chosen otherwise does not send it again.
create table import_job_file (
  job_id uuid primary key references import_job,
  bytes bytea not null
);
alter table import_job_file alter column bytes set storage external;
alter table import_job_file enable row level security;
create policy with_job on import_job_file for all to minh_an_app
  using (exists (select from import_job j where j.id = job_id));
grant select, insert on import_job_file to minh_an_app;

-- Rows that passed, packed in portions; only the job itself reads and writes them.
create table import_stage (
  job_id uuid not null references import_job,
  portion int not null,
  rows int not null,
  cases bytea not null,
  primary key (job_id, portion)
);
alter table import_stage alter column cases set storage external;
alter table import_stage enable row level security;
comment on table import_stage is 'Các dòng sổ đã kiểm tra, chờ đưa vào';

-- Stretches of a chain in which a register came in: a form never stops inside one.
create function import_spans() returns table (agency_id text, from_seq bigint, until_seq bigint)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select agency_id, from_seq, until_seq from import_job where from_seq is not null $$;
comment on function import_spans is 'Đoạn chuỗi ghi nhận mà một sổ đang hoặc đã được đưa vào';
revoke all on function import_spans from public;
grant execute on function import_spans to minh_an_app, minh_an_national;
