-- Intake: what a decision must know beyond the rows its writer may see. Both functions run with the owner's rights, so
-- that row-level security cannot hide a number or a decision that is already given.

-- The next number of an enforcement decision of the agency in a calendar year: gapless from the last one given here, and
-- above every number that an imported register brought in.
create function take_decision_number(agency text, in_year int) returns int
  language sql volatile security definer set search_path = public, pg_temp
  as $$
    insert into number_series as s (agency_id, series, year, last)
    values (agency, 'enforcement-decision', in_year,
            coalesce((select max(number) from enforcement_case where number_issuer = agency and number_year = in_year), 0) + 1)
    on conflict (agency_id, series, year) do update
      set last = greatest(s.last, coalesce((select max(number) from enforcement_case where number_issuer = agency and number_year = in_year), 0)) + 1
    returning last
  $$;
comment on function take_decision_number is 'Số quyết định thi hành án kế tiếp của cơ quan trong năm';

-- Cases whose decision rests on a judgment, with the lines each took, wherever in the agency they lie.
create function judgment_coverage(judgment uuid)
  returns table (case_id uuid, number text, status text, unit_code text, decided_on date, act_id uuid, lines jsonb)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select c.id, c.number || '/' || c.number_year, c.status, c.unit_code, c.decided_on,
           (select a.id from act a where a.subject_id = c.id and a.kind in ('enforcement-decision', 'opening-entry')
             order by a.recorded_at, a.seq limit 1),
           (select jsonb_agg(jsonb_build_object('no', l.no, 'status', l.status) order by l.no) from case_line l where l.case_id = c.id)
    from enforcement_case c where c.judgment_id = judgment order by c.decided_on, c.id
  $$;
comment on function judgment_coverage is 'Quyết định thi hành án đã ra trên một bản án và các khoản của nó';

revoke all on function take_decision_number, judgment_coverage from public;
grant execute on function take_decision_number, judgment_coverage to minh_an_app;

create index judgment_search on judgment using gin (search_key gin_trgm_ops);
create index request_search on request using gin (search_key gin_trgm_ops);
create index request_judgment on request (judgment_id);
