-- Scans, photos and papers kept with a case or with one of its acts. The content lies in a folder under its hash; here
-- stands what it is, who attached it and, where it was taken off again, who did so and why. Nothing is deleted.

-- Wider than before, so every row that stands satisfies it: no need to read them all under a lock.
alter table act drop constraint act_subject;
alter table act add constraint act_subject
  check (subject in ('judgment', 'request', 'case', 'agency', 'attachment')) not valid;

create table attachment (
  id uuid primary key,
  agency_id text not null references agency (id),
  case_id uuid not null references enforcement_case (id),
  act_id uuid,
  hash bytea not null,
  size_bytes bigint not null,
  kind text not null,
  pages int,
  name text not null,
  attached_by uuid references app_user (id),
  attached_at timestamptz not null,
  removed_by uuid references app_user (id),
  removed_at timestamptz,
  removal_reason text,
  constraint attachment_hash_sha256 check (octet_length(hash) = 32),
  constraint attachment_not_empty check (size_bytes > 0),
  constraint attachment_kind check (kind in ('pdf', 'jpeg', 'png', 'tiff', 'docx', 'xlsx')),
  constraint attachment_removal_whole check ((removed_at is null) = (removal_reason is null))
);
comment on table attachment is 'Tệp đính kèm hồ sơ; nội dung nằm trong thư mục tệp, theo mã băm';
comment on column attachment.agency_id is 'Cơ quan có chuỗi ghi nhận việc đính kèm';
comment on column attachment.act_id is 'Tác nghiệp mà tệp chứng minh; trống là của cả hồ sơ';
comment on column attachment.hash is 'SHA-256 của nội dung: cùng một tệp chỉ giữ một bản';
create unique index attachment_once on attachment (case_id, coalesce(act_id, case_id), hash) where removed_at is null;
create index attachment_of_case on attachment (case_id);
create index attachment_of_agency on attachment (agency_id, case_id);

grant select, insert on attachment to minh_an_app;
grant update (removed_by, removed_at, removal_reason) on attachment to minh_an_app;
alter table attachment enable row level security;
create policy with_case on attachment to minh_an_app
  using (exists (select from enforcement_case c where c.id = attachment.case_id));
create policy national on attachment for select to minh_an_national using (true);
