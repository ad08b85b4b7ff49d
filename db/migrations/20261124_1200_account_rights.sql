-- Disabling an account or resetting its password ends its logins in the same transaction.
grant select (user_id, ended_at), update (ended_at) on login_session to minh_an_app;

-- Looks are asked by subject, by person and by time.
create index look_at on look (at);
-- Changes of people and units, newest first.
create index act_about_agency on act (agency_id, seq) where subject = 'agency';
