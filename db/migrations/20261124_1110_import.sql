-- Withdrawing an import: the acts stay in the chain with an act that withdraws each founding act; rows derived from
-- them go, so that the numbers are free again. No role may delete cases; this function may, and only such ones.

create function remove_withdrawn_cases(of_import uuid) returns int
  language plpgsql security definer set search_path = pg_catalog, public
  as $$
declare
  gone uuid[];
begin
  select coalesce(array_agg(c.id), '{}') into gone
    from enforcement_case c
   where c.import_id = of_import
     and exists (
       select from act founding
         join act withdrawal on withdrawal.subject_id = c.id and withdrawal.kind = 'correction'
        where founding.subject_id = c.id and founding.kind = 'opening-entry' and founding.import_id = of_import
          and withdrawal.payload::jsonb ->> 'withdrawn' = 'true'
          and withdrawal.payload::jsonb ->> 'aboutActId' = founding.id::text);
  delete from deadline where subject = 'case' and subject_id = any (gone);
  delete from case_line where case_id = any (gone);
  delete from case_party where case_id = any (gone);
  delete from enforcement_case where id = any (gone);
  return cardinality(gone);
end $$;
comment on function remove_withdrawn_cases is 'Bỏ các dòng suy ra của việc đã rút lại theo lần nhập sổ; tác nghiệp vẫn ở trong chuỗi';
revoke all on function remove_withdrawn_cases from public;
grant execute on function remove_withdrawn_cases to minh_an_app;

comment on table register_import is 'Lần nhập sổ, với chứng thư trước = sau';
comment on table import_mapping is 'Cách ghép cột mà đơn vị đã chọn, theo dấu vân tiêu đề';
create index register_import_list on register_import (imported_at desc, id desc);
