-- Acts built from a published report come a whole case at once, like those of an imported register.
alter table act drop constraint act_source;
alter table act add constraint act_source check (source in ('entry', 'import', 'demonstration', 'published', 'system'));
