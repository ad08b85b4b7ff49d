-- Writing many rows at once: what each row costs beside itself.

-- The same keys as before: text that is NFC already (nearly all of it) is not composed anew, which was most of the cost.
-- Not strict, so that it is still inlined; nothing in, nothing out.
create or replace function vn_norm(value text) returns text
  language sql immutable parallel safe
  as $$ select translate(lower(public.unaccent('public.unaccent'::regdictionary,
    case when value is nfc normalized then value else normalize(value, NFC) end)), 'y', 'i') $$;

-- The primary key (subject_id, code, trigger_act_id) finds the deadlines of a file as well.
drop index deadline_subject;
-- Forms read the four indexes over open and ended cases and lines; no statement chose this one any more.
drop index stat_fact_current;
