-- The usual list (nearest deadline first) and its sums come from an index: within a unit, and across units for a leader.

create index enforcement_case_due_order on enforcement_case (unit_code, (coalesce(due_on, '9999-12-31'::date)), id)
  include (owed, outstanding, due_on, ended_on);
create index enforcement_case_due_all on enforcement_case ((coalesce(due_on, '9999-12-31'::date)), id) include (unit_code, due_on);

-- Under row-level security PostgreSQL may use an index only for operators that give nothing away about rows the person
-- may not see. LIKE errs on a bad pattern alone, never on what it compares, but is not marked so; without the mark a
-- search over names reads every row of the units. Only a superuser may set it: elsewhere the search is slower, not wrong.
do $$
begin
  alter function pg_catalog.textlike(text, text) leakproof;
exception when insufficient_privilege then
  raise notice 'LIKE is not marked leakproof: searches by name will be slower';
end
$$;
