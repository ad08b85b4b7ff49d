-- Saved views of lists, how a person wants the columns, and layouts in which a unit takes its registers out.

create table list_view (
  id uuid primary key,
  owner_id uuid not null references app_user,
  name text not null,
  content jsonb not null,
  shared_unit text references unit,
  shared_role text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint list_view_name_not_blank check (name <> ''),
  constraint list_view_role_within_unit check (shared_role is null or shared_unit is not null)
);
create unique index list_view_name_once on list_view (owner_id, name);
create index list_view_shared on list_view (shared_unit) where shared_unit is not null;
comment on table list_view is 'Chế độ xem đã lưu của danh sách việc: bộ lọc, thứ tự, cột; của mình hoặc chia sẻ với đơn vị, vai trò';

create table list_settings (
  user_id uuid primary key references app_user,
  content jsonb not null,
  updated_at timestamptz not null default now()
);
comment on table list_settings is 'Cột và độ cao hàng mà một người chọn cho danh sách việc';

create table register_mapping (
  id uuid primary key,
  unit_code text not null references unit,
  register text not null,
  name text not null,
  layout jsonb not null,
  version integer not null default 1,
  updated_by uuid references app_user,
  updated_at timestamptz not null default now(),
  constraint register_mapping_name_not_blank check (name <> '')
);
create unique index register_mapping_name_once on register_mapping (unit_code, register, name);
comment on table register_mapping is 'Cách ghép cột khi xuất sổ, của từng đơn vị';

grant select, insert, update, delete on list_view, list_settings, register_mapping to minh_an_app, minh_an_national;

-- The second wall: a view that is not shared is its owner's alone; so are the settings.
alter table list_view enable row level security;
alter table list_settings enable row level security;
create policy owner_or_shared on list_view to minh_an_app, minh_an_national
  using (owner_id::text = current_setting('minh_an.user', true) or shared_unit is not null)
  with check (owner_id::text = current_setting('minh_an.user', true) or shared_unit is not null);
create policy own on list_settings to minh_an_app, minh_an_national
  using (user_id::text = current_setting('minh_an.user', true))
  with check (user_id::text = current_setting('minh_an.user', true));
