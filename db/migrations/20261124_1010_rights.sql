-- What the roles of db/roles.sql may do, and row-level security as the second wall behind the policy of domain/access.
-- Queries carry their own predicate; these policies only catch one that forgot it.
--
-- Settings of the transaction (see server/src/access/scope-settings.ts):
--   minh_an.units     unit codes whose cases the person may see, comma separated
--   minh_an.agencies  agencies of those units: their acts about cases, facts and ledger
--   minh_an.chains    agencies whose entries about people and units the person may read and write; * for all
--
-- minh_an_national reads everything: `using (true)` leaves no condition in the plan.

create function setting_list(name text) returns text[]
  language sql stable parallel safe
  as $$ select string_to_array(coalesce(current_setting(name, true), ''), ',') $$;
comment on function setting_list is 'Danh sách trong thiết lập của giao dịch; trống là không thấy gì';

-- Reading. password_hash is nobody's to read but the owner's, who checks sign-in.
grant select on agency, unit, unit_succession, unit_former_name, chain_head, user_role, officer, act, judgment, request,
  enforcement_case, case_party, case_line, deadline, number_series, stat_fact, ledger_account, ledger_transfer,
  ledger_posting, idempotency, look, register_import, import_mapping, app_flag to minh_an_app;
grant select (id, username, full_name, title, unit_code, disabled_at, created_at, version) on app_user to minh_an_app;

-- Acts, postings and looks are only ever added; a mistake is corrected by a further act.
grant insert on act, ledger_account, ledger_transfer, ledger_posting, look, idempotency to minh_an_app;
grant update (seq, entry_hash, recorded_at) on chain_head to minh_an_app;

-- Rows derived from acts follow them.
grant insert, update on judgment, request, enforcement_case, case_party, case_line, number_series to minh_an_app;
grant insert, update, delete on deadline to minh_an_app;
-- A fact is closed to later records, never rewritten.
grant insert on stat_fact to minh_an_app;
grant update (rec_until) on stat_fact to minh_an_app;

grant insert, update on register_import, import_mapping to minh_an_app;

-- People and units, through the services that append an entry for each change.
grant insert on agency, unit, unit_succession, unit_former_name, chain_head, app_user, user_role, officer to minh_an_app;
grant update (name, valid_until) on agency to minh_an_app;
grant update (name, valid_until) on unit to minh_an_app;
grant update (full_name, title, unit_code, password_hash, disabled_at, version) on app_user to minh_an_app;
grant update (revoked_at) on user_role to minh_an_app;
grant update (unit_code, full_name, rank, user_id, active_from, active_until) on officer to minh_an_app;

alter table enforcement_case enable row level security;
alter table case_party enable row level security;
alter table case_line enable row level security;
alter table deadline enable row level security;
alter table judgment enable row level security;
alter table request enable row level security;
alter table register_import enable row level security;
alter table act enable row level security;
alter table stat_fact enable row level security;
alter table ledger_account enable row level security;
alter table ledger_transfer enable row level security;
alter table ledger_posting enable row level security;

-- The list is read once per query: a sub-select is an init plan.
create policy units on enforcement_case to minh_an_app
  using (unit_code = any ((select setting_list('minh_an.units'))::text[]));
create policy units on deadline to minh_an_app
  using (unit_code = any ((select setting_list('minh_an.units'))::text[]));
create policy units on register_import to minh_an_app
  using (unit_code = any ((select setting_list('minh_an.units'))::text[]));

-- A judgment or request received elsewhere in the agency is seen with the case that came of it.
create policy units on judgment to minh_an_app
  using (unit_code = any ((select setting_list('minh_an.units'))::text[])
    or exists (select from enforcement_case c where c.judgment_id = judgment.id));
create policy units on request to minh_an_app
  using (unit_code = any ((select setting_list('minh_an.units'))::text[])
    or exists (select from enforcement_case c where c.id = request.case_id));

create policy with_case on case_party to minh_an_app
  using (exists (select from enforcement_case c where c.id = case_party.case_id));
create policy with_case on case_line to minh_an_app
  using (exists (select from enforcement_case c where c.id = case_line.case_id));

-- By agency, because a case that moved between units keeps its earlier acts and facts.
create policy agencies on act to minh_an_app
  using (case when subject = 'agency' then array[agency_id, '*'] && (select setting_list('minh_an.chains'))
              else agency_id = any ((select setting_list('minh_an.agencies'))::text[]) end);
create policy agencies on stat_fact to minh_an_app
  using (agency_id = any ((select setting_list('minh_an.agencies'))::text[]));
create policy agencies on ledger_account to minh_an_app
  using (agency_id = any ((select setting_list('minh_an.agencies'))::text[]));
create policy agencies on ledger_transfer to minh_an_app
  using (agency_id = any ((select setting_list('minh_an.agencies'))::text[]));
create policy with_transfer on ledger_posting to minh_an_app
  using (exists (select from ledger_transfer t where t.id = ledger_posting.transfer_id));

create policy national on enforcement_case for select to minh_an_national using (true);
create policy national on case_party for select to minh_an_national using (true);
create policy national on case_line for select to minh_an_national using (true);
create policy national on deadline for select to minh_an_national using (true);
create policy national on judgment for select to minh_an_national using (true);
create policy national on request for select to minh_an_national using (true);
create policy national on register_import for select to minh_an_national using (true);
create policy national on act for select to minh_an_national using (true);
create policy national on stat_fact for select to minh_an_national using (true);
create policy national on ledger_account for select to minh_an_national using (true);
create policy national on ledger_transfer for select to minh_an_national using (true);
create policy national on ledger_posting for select to minh_an_national using (true);
