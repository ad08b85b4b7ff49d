-- Who administers units and people sees no case, but must know how many would be left behind. Both functions run with the
-- owner's rights and give a number, nothing else.
create function open_cases_of_unit(unit text) returns bigint
  language sql stable security definer set search_path = public, pg_temp
  as $$ select count(*) from enforcement_case c where c.unit_code = unit and c.ended_on is null $$;
comment on function open_cases_of_unit is 'Số việc chưa kết thúc đang ở đơn vị';

create function open_cases_of_officer(officer uuid) returns bigint
  language sql stable security definer set search_path = public, pg_temp
  as $$ select count(*) from enforcement_case c where c.officer_id = officer and c.ended_on is null $$;
comment on function open_cases_of_officer is 'Số việc chưa kết thúc do Chấp hành viên phụ trách';

revoke all on function open_cases_of_unit, open_cases_of_officer from public;
grant execute on function open_cases_of_unit, open_cases_of_officer to minh_an_app;
