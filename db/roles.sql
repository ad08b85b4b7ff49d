-- Roles of the whole server. Safe to run again, and from two databases at once.
--
-- minh_an_app       everything done for a person runs under it (SET LOCAL ROLE); row-level security narrows it to the
--                   person's units
-- minh_an_national  the same grants by inheritance, for national readers; its policies say `using (true)`, because a
--                   policy that filters every row makes national sums three times slower
-- minh_an_portal    the public portal; sees only what is granted to it by name
--
-- None of them can log in or owns a table. The account in DATABASE_URL (or the one that runs this file) becomes a member.

do $$
declare
  role_name text;
begin
  foreach role_name in array array['minh_an_app', 'minh_an_national', 'minh_an_portal'] loop
    if not exists (select from pg_roles where rolname = role_name) then
      begin
        execute format('create role %I nologin', role_name);
      exception when duplicate_object or unique_violation then
        null; -- another database of this server made it in the meantime
      end;
    end if;
  end loop;

  if not pg_has_role('minh_an_national', 'minh_an_app', 'USAGE') then
    grant minh_an_app to minh_an_national;
  end if;

  foreach role_name in array array['minh_an_app', 'minh_an_national', 'minh_an_portal'] loop
    execute format('grant %I to %I', role_name, current_user);
  end loop;
end
$$;
