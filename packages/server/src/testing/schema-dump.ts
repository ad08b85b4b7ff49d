import type { Tx } from '../platform/index.ts'

/**
 * The schema of a migrated database as SQL to read: what all migrations together come to. Functions, tables with their
 * columns, constraints, indexes, triggers, policies, grants and comments, each in the order of its name.
 */
export async function schemaDump(tx: Tx): Promise<string> {
  const parts: string[] = []
  for (const query of [FUNCTIONS, TABLES, VIEWS]) {
    const { rows } = await tx.query<{ text: string }>(query)
    parts.push(...rows.map(({ text }) => text))
  }
  return `${HEAD}\n${parts.join('\n\n')}\n`
}

const HEAD = `-- Written by "node scripts/schema-dump.ts" from a migrated database, for reading. What runs are the files in
-- db/migrations.
`

const OURS = `namespace.nspname = 'public'
  and not exists (select from pg_depend where objid = $object and deptype = 'e')`
const ours = (object: string) => OURS.replace('$object', object)

/** Tables of the migration tool are not of the product. */
const OWN_TABLES = `class.relname not like 'schema_migration%'`

const lines = (from: string) => `coalesce((select string_agg(one.line, '' order by one.key) from (${from}) one), '')`

const FUNCTIONS = `
  select rtrim(pg_get_functiondef(func.oid), E'\\n') || ';'
      || ${lines(`select rolname::text as key, format(E'\\ngrant execute on function %s to %s;', proname, rolname) as line
             from aclexplode(func.proacl) granted join pg_roles role on role.oid = granted.grantee
            where rolname like 'minh_an\\_%'`)}
      || case when obj_description(func.oid, 'pg_proc') is null then ''
           else format(E'\\ncomment on function %s is %L;', proname, obj_description(func.oid, 'pg_proc')) end as text
    from pg_proc func join pg_namespace namespace on namespace.oid = func.pronamespace
   where ${ours('func.oid')} and func.prokind in ('f', 'p')
   order by func.proname, pg_get_function_identity_arguments(func.oid)`

const VIEWS = `
  select format('create view %s as%s%s', class.relname, E'\\n', pg_get_viewdef(class.oid, true)) as text
    from pg_class class join pg_namespace namespace on namespace.oid = class.relnamespace
   where ${ours('class.oid')} and class.relkind = 'v'
   order by class.relname`

const column = `format('  %s %s%s%s', attname, format_type(atttypid, atttypmod),
    case when attidentity <> '' then ' generated always as identity'
         when attgenerated <> '' then format(' generated always as (%s) stored', pg_get_expr(adbin, adrelid))
         when adbin is not null then ' default ' || pg_get_expr(adbin, adrelid) else '' end,
    case when attnotnull then ' not null' else '' end)`

const TABLES = `
  select format(E'create table %s (\\n%s\\n);', class.relname,
           (select string_agg(one.line, E',\\n' order by one.place, one.key) from (
              select 1 as place, lpad(attnum::text, 4, '0') as key, ${column} as line
                from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum
               where attrelid = class.oid and attnum > 0 and not attisdropped
              union all
              select 2, contype::text || conname, format('  constraint %s %s', conname, pg_get_constraintdef(oid, true))
                from pg_constraint where conrelid = class.oid and contype in ('p', 'u', 'f', 'c', 'x')) one))
      || ${lines(`select relname::text as key, E'\\n' || pg_get_indexdef(indexrelid) || ';' as line
             from pg_index join pg_class on pg_class.oid = indexrelid
            where indrelid = class.oid and not exists (select from pg_constraint where conindid = indexrelid)`)}
      || ${lines(`select tgname::text as key, E'\\n' || pg_get_triggerdef(oid, true) || ';' as line
             from pg_trigger where tgrelid = class.oid and not tgisinternal`)}
      || case when class.relrowsecurity then format(E'\\nalter table %s enable row level security;', class.relname) else '' end
      || ${lines(`select policyname::text as key, format(E'\\ncreate policy %s on %s for %s to %s%s%s;', policyname, tablename,
                  lower(cmd), array_to_string(roles, ', '), ' using (' || qual || ')', ' with check (' || with_check || ')') as line
             from pg_policies where schemaname = 'public' and tablename = class.relname`)}
      || ${lines(`select grantee::text as key, format(E'\\ngrant %s on %s to %s;',
                  string_agg(lower(privilege_type), ', ' order by privilege_type), class.relname, grantee) as line
             from information_schema.role_table_grants
            where table_schema = 'public' and table_name = class.relname and grantee like 'minh_an\\_%'
            group by grantee`)}
      || ${lines(`select rolname || privilege_type as key, format(E'\\ngrant %s (%s) on %s to %s;', lower(privilege_type),
                  string_agg(attname, ', ' order by attnum), class.relname, rolname) as line
             from pg_attribute, aclexplode(attacl) granted join pg_roles role on role.oid = granted.grantee
            where attrelid = class.oid and rolname like 'minh_an\\_%'
            group by rolname, privilege_type`)}
      || ${lines(`select lpad(objsubid::text, 4, '0') as key, format(E'\\ncomment on %s is %L;',
                  case objsubid when 0 then 'table ' || class.relname
                    else 'column ' || class.relname || '.' || (select attname from pg_attribute where attrelid = objoid and attnum = objsubid) end,
                  description) as line
             from pg_description where classoid = 'pg_class'::regclass and objoid = class.oid`)} as text
    from pg_class class join pg_namespace namespace on namespace.oid = class.relnamespace
   where ${ours('class.oid')} and class.relkind = 'r' and ${OWN_TABLES}
   order by class.relname`
