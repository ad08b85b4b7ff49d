-- Forms read the newest facts from indexes alone. With the columns of a form in the index, and with the agency by which
-- row-level security asks, form 2 of a province of 100,000 cases reads 4,300 pages instead of 97,800.

drop index stat_fact_open_case, stat_fact_ended_case, stat_fact_open_line, stat_fact_ended_line;
create index stat_fact_open_case on stat_fact (unit_code, legal_until, legal_from)
  include (agency_id, rec_from, case_id, phase, basis, case_kind, officer_id, accepted_on)
  where rec_until = 9223372036854775807 and line_no = 0 and not ended;
create index stat_fact_ended_case on stat_fact (unit_code, legal_from)
  include (legal_until, agency_id, rec_from, case_id, phase, basis, case_kind, officer_id, accepted_on)
  where rec_until = 9223372036854775807 and line_no = 0 and ended;
create index stat_fact_open_line on stat_fact (unit_code, legal_until, legal_from)
  include (agency_id, rec_from, case_id, line_no, phase, basis, case_kind, officer_id, accepted_on,
           owed, collected, terminated, entrusted, recalled, returned, outstanding)
  where rec_until = 9223372036854775807 and line_no > 0 and not ended;
create index stat_fact_ended_line on stat_fact (unit_code, legal_from)
  include (legal_until, agency_id, rec_from, case_id, line_no, phase, basis, case_kind, officer_id, accepted_on,
           owed, collected, terminated, entrusted, recalled, returned, outstanding)
  where rec_until = 9223372036854775807 and line_no > 0 and ended;

-- What an older record point knew and later records closed.
create index stat_fact_closed on stat_fact (agency_id, rec_until) where rec_until < 9223372036854775807;
