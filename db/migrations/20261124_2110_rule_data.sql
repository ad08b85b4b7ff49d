-- What an office lays over the law's own tables: days off of a year, rates of interest. Nothing is changed or removed; a
-- later revision lies over an earlier one.

create table rule_data_revision (
  id uuid primary key,
  no int generated always as identity unique,
  kind text not null constraint rule_data_kind_known check (kind in ('holidays', 'rates')),
  recorded_at timestamptz not null default now(),
  -- Without a person: the command line.
  recorded_by uuid references app_user (id),
  reason text not null constraint rule_data_reason_given check (reason <> ''),
  file_name text not null,
  file_sha256 bytea not null constraint rule_data_sha256 check (octet_length(file_sha256) = 32),
  rows_changed int not null,
  deadlines_moved int not null
);
comment on table rule_data_revision is 'Lần nạp lịch nghỉ, lãi suất của cơ quan, đặt lên dữ liệu kèm phần mềm';

create table laid_day (
  revision_no int not null references rule_data_revision (no),
  on_day date not null,
  kind text not null constraint laid_day_kind_known check (kind in ('holiday', 'day-off', 'make-up-working-day', 'ordinary')),
  name text not null,
  reason text constraint laid_day_reason_known check (reason in ('weekend', 'swap')),
  source text not null,
  confidence text not null constraint laid_day_confidence_known check (confidence in ('confirmed', 'secondary', 'unknown')),
  note text,
  primary key (on_day, revision_no)
);
comment on table laid_day is 'Ngày nghỉ, ngày làm bù do cơ quan nạp; dòng của lần sau thay dòng của lần trước';

create table laid_rate (
  revision_no int not null references rule_data_revision (no),
  kind text not null constraint laid_rate_kind_known check (kind in ('default', 'agreed-cap', 'state-bank-base')),
  from_day date not null,
  until_day date,
  percent_year numeric(7, 4) not null constraint laid_rate_range check (percent_year between 0 and 100),
  source text not null,
  confidence text not null constraint laid_rate_confidence_known check (confidence in ('confirmed', 'secondary', 'unknown')),
  note text,
  primary key (kind, from_day, revision_no),
  constraint laid_rate_days_in_order check (until_day is null or until_day >= from_day)
);
comment on table laid_rate is 'Lãi suất do cơ quan nạp; dòng của lần sau thay dòng của lần trước';

grant select, insert on rule_data_revision, laid_day, laid_rate to minh_an_app;
grant select on rule_data_revision, laid_day, laid_rate to minh_an_national;
