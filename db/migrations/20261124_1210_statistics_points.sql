-- A form asks for two kinds of rows of the newest records: what was open at the cut-off, and what ended in the period.
-- What ended before the period adds to no cell; with one index for all of it, a province of ten years reads ten times
-- the rows it counts (100,000 cases: 102,813 pages instead of 1,900).

create index stat_fact_open_case on stat_fact (unit_code, legal_until, legal_from)
  include (case_id, phase, basis, case_kind, officer_id, accepted_on)
  where rec_until = 9223372036854775807 and line_no = 0 and not ended;
create index stat_fact_ended_case on stat_fact (unit_code, legal_from)
  include (legal_until, case_id, phase, basis, case_kind, officer_id, accepted_on)
  where rec_until = 9223372036854775807 and line_no = 0 and ended;
create index stat_fact_open_line on stat_fact (unit_code, legal_until, legal_from)
  where rec_until = 9223372036854775807 and line_no > 0 and not ended;
create index stat_fact_ended_line on stat_fact (unit_code, legal_from)
  where rec_until = 9223372036854775807 and line_no > 0 and ended;
