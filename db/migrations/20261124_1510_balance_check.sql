-- The check at commit looks a transfer up by its key, whoever commits. Under the rights of a person it went through the
-- policies of both ledger tables, and on a young ledger, whose statistics say that it is empty, read it whole for every
-- transfer: the first import of an office with 10,000 transfers spent 22 s in its commit.
create or replace function ledger_transfer_must_balance() returns trigger
  language plpgsql security definer set search_path = public, pg_temp set enable_seqscan = off as $$
declare total numeric; lines int;
begin
  select coalesce(sum(amount), 0), count(*) into total, lines from ledger_posting where transfer_id = new.id;
  if total <> 0 or lines < 2 then
    raise exception 'ledger_transfer_balanced: % lines summing to %', lines, total using errcode = '23514', constraint = 'ledger_transfer_balanced';
  end if;
  return null;
end $$;
