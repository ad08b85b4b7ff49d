-- Throttling looks at tries by account and by source; old ones are removed by age.

create index login_attempt_source on login_attempt (address, at);
create index login_attempt_age on login_attempt (at);
