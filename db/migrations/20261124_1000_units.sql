-- Names a unit bore until a day (a rename keeps the code), and units whose name follows a pattern and was not seen in a decision.

alter table unit drop constraint unit_confidence;
alter table unit add constraint unit_confidence
  check (confidence in ('confirmed', 'secondary', 'inferred', 'unknown', 'demonstration'));

create table unit_former_name (
  unit_code text not null references unit (code),
  name text not null,
  used_until date not null,
  primary key (unit_code, used_until)
);
comment on table unit_former_name is 'Tên cũ của đơn vị và ngày cuối cùng mang tên ấy';
