-- What statistics read: for each case (line 0) and each line, its state over legal days, as known over records.
-- A form looks up two points per row: the day before the period, and the cut-off. Nothing here is typed by people.

create table stat_fact (
  agency_id text not null,
  case_id uuid not null,
  line_no int not null,
  legal_from date not null,
  legal_until date not null,
  rec_from bigint not null,
  rec_until bigint not null default 9223372036854775807,
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
  constraint stat_fact_legal check (legal_from < legal_until),
  constraint stat_fact_records check (rec_from < rec_until),
  constraint stat_fact_balance check (owed = collected + terminated + entrusted + recalled + returned + outstanding)
);
comment on table stat_fact is 'Trạng thái theo ngày pháp lý và theo bản ghi; legal_until, rec_until không bao gồm';
create unique index stat_fact_once on stat_fact (case_id, line_no, legal_from, agency_id, rec_from);
create index stat_fact_unit on stat_fact (agency_id, unit_code, legal_from, legal_until);
create index stat_fact_current on stat_fact (unit_code, legal_until, legal_from) where rec_until = 9223372036854775807;
