-- Forms of a whole nation answer from snapshots: what the facts of an agency added up to at one record number of its
-- chain, for a period and a cut-off. A reader adds what the records since then changed (room statistics, decision 0023).
-- Nothing here is a source: every row can be made again from the facts.

create table stat_snapshot (
  form int not null constraint stat_snapshot_form check (form in (1, 2)),
  period_from date not null,
  legal_until date not null,
  agency_id text not null references agency (id),
  seq bigint not null,
  taken_at timestamptz not null default now(),
  primary key (form, period_from, legal_until, agency_id)
);
comment on table stat_snapshot is 'Ảnh số liệu của một cơ quan theo kỳ, ngày chốt, đến một số bản ghi';

create table stat_snapshot_row (
  form int not null,
  period_from date not null,
  legal_until date not null,
  agency_id text not null,
  unit_code text not null,
  before text,
  "end" text not null,
  basis text not null,
  case_kind text not null,
  points bigint not null,
  count bigint not null default 0,
  opening bigint not null default 0,
  closing bigint not null default 0,
  owed bigint not null default 0,
  collected bigint not null default 0,
  terminated bigint not null default 0,
  entrusted bigint not null default 0,
  recalled bigint not null default 0,
  returned bigint not null default 0,
  brought_back bigint not null default 0,
  foreign key (form, period_from, legal_until, agency_id) references stat_snapshot on delete cascade
);
comment on table stat_snapshot_row is 'Nhóm việc hoặc khoản cùng trạng thái đầu kỳ và cuối kỳ trong một ảnh số liệu';
create index stat_snapshot_rows on stat_snapshot_row (form, period_from, legal_until, agency_id, unit_code);

grant select on stat_snapshot, stat_snapshot_row to minh_an_app, minh_an_national;
alter table stat_snapshot enable row level security;
alter table stat_snapshot_row enable row level security;
create policy agencies on stat_snapshot to minh_an_app
  using (agency_id = any ((select setting_list('minh_an.agencies'))::text[]));
create policy agencies on stat_snapshot_row to minh_an_app
  using (agency_id = any ((select setting_list('minh_an.agencies'))::text[]));
create policy national on stat_snapshot for select to minh_an_national using (true);
create policy national on stat_snapshot_row for select to minh_an_national using (true);
