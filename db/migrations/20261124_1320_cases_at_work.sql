-- First screens count what is at work or ended of late; the many cases that ended in past years are not read for it.

create index enforcement_case_at_work on enforcement_case (unit_code, ended_on);
