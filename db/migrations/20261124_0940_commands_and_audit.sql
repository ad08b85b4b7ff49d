-- Repeated requests, looks at files, imports, saved lists.

create table idempotency (
  user_id uuid not null,
  route text not null,
  key uuid not null,
  body_hash bytea not null,
  status int not null,
  response text not null,
  at timestamptz not null default now(),
  primary key (user_id, route, key)
);

create table look (
  at timestamptz not null default now(),
  user_id uuid not null references app_user (id),
  agency_id text,
  subject text not null,
  subject_id uuid,
  what text not null,
  request_id text
);
comment on table look is 'Nhật ký xem: ai đã mở hồ sơ, danh sách, tệp xuất nào';
create index look_subject on look (subject_id, at);
create index look_user on look (user_id, at);

create table register_import (
  id uuid primary key,
  agency_id text not null references agency (id),
  unit_code text not null references unit (code),
  file_name text not null,
  file_hash bytea not null,
  mapping jsonb not null,
  rows_read int not null,
  rows_imported int not null,
  rows_rejected int not null,
  certificate jsonb not null,
  imported_by uuid references app_user (id),
  imported_at timestamptz not null default now(),
  undone_at timestamptz,
  undone_by uuid references app_user (id)
);
create index register_import_unit on register_import (unit_code, imported_at);
create index register_import_hash on register_import (unit_code, file_hash);

create table import_mapping (
  unit_code text not null references unit (code),
  heading_key text not null,
  mapping jsonb not null,
  updated_at timestamptz not null default now(),
  primary key (unit_code, heading_key)
);

create table app_flag (
  key text primary key,
  value text not null
);
comment on table app_flag is 'Dấu của cơ sở dữ liệu: minh họa hay thật, tiến độ nạp dữ liệu minh họa';
