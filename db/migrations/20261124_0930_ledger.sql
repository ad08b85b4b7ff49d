-- Money in the agency's hands: double entry, whole đồng, nothing edited.

create table ledger_account (
  id uuid primary key,
  agency_id text not null references agency (id),
  kind text not null constraint ledger_account_kind check (kind in ('bank', 'cash', 'treasury', 'held', 'paid-out', 'opening')),
  case_id uuid,
  line_no int,
  constraint ledger_account_held_has_line check ((kind = 'held') = (case_id is not null and line_no is not null))
);
comment on table ledger_account is 'Tài khoản sổ cái của cơ quan; tài khoản giữ hộ gắn với khoản của việc';
create unique index ledger_account_held_once on ledger_account (case_id, line_no) where kind = 'held';
create unique index ledger_account_kind_once on ledger_account (agency_id, kind) where kind <> 'held';

create table ledger_transfer (
  id uuid primary key,
  agency_id text not null references agency (id),
  act_id uuid not null references act (id),
  kind text not null constraint ledger_transfer_kind check (kind in ('receipt', 'disbursement', 'opening', 'reversal')),
  series text not null,
  year int not null,
  number int not null,
  transferred_on date not null,
  reverses uuid references ledger_transfer (id),
  constraint ledger_transfer_number_once unique (agency_id, series, year, number)
);
comment on table ledger_transfer is 'Bút toán: tổng các dòng bằng 0; số biên lai, phiếu chi liên tục';
create index ledger_transfer_act on ledger_transfer (act_id);

create table ledger_posting (
  transfer_id uuid not null references ledger_transfer (id),
  no int not null,
  account_id uuid not null references ledger_account (id),
  amount bigint not null constraint ledger_posting_not_zero check (amount <> 0),
  primary key (transfer_id, no)
);
create index ledger_posting_account on ledger_posting (account_id);

create function ledger_transfer_must_balance() returns trigger language plpgsql as $$
declare total numeric; lines int;
begin
  select coalesce(sum(amount), 0), count(*) into total, lines from ledger_posting where transfer_id = new.id;
  if total <> 0 or lines < 2 then
    raise exception 'ledger_transfer_balanced: % lines summing to %', lines, total using errcode = '23514', constraint = 'ledger_transfer_balanced';
  end if;
  return null;
end $$;
create constraint trigger ledger_transfer_balanced after insert on ledger_transfer
  deferrable initially deferred for each row execute function ledger_transfer_must_balance();

create function ledger_posting_only_with_transfer() returns trigger language plpgsql as $$
begin
  if exists (select 1 from new_rows n join ledger_transfer t on t.id = n.transfer_id where t.xmin <> pg_current_xact_id()::xid) then
    raise exception 'ledger_posting_with_transfer: a transfer is closed once committed' using errcode = '23514', constraint = 'ledger_posting_with_transfer';
  end if;
  return null;
end $$;
create trigger ledger_posting_with_transfer after insert on ledger_posting
  referencing new table as new_rows for each statement execute function ledger_posting_only_with_transfer();
