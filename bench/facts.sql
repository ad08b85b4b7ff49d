-- A province of many cases, made inside the database: acts, cases, parties, lines, deadlines and facts that agree with one
-- another, so that lists, search, a case and forms work on them. Settings: bench.cases (how many), bench.today (the last day).
--
-- What it is not: hashes are random bytes (the chain does not verify), the ledger is empty, every case lies in one agency
-- from its first day, and a line's facts begin anew wherever those of its case do.

select setseed(0.42);

create function pg_temp.name_of(a int, b int, c int) returns text language sql immutable as $$
  select (array['Nguyễn','Trần','Lê','Phạm','Hoàng','Huỳnh','Phan','Vũ','Võ','Đặng','Bùi','Đỗ','Hồ','Ngô','Dương','Lý'])[1 + a % 16]
    || ' ' || (array['Văn','Thị','Đức','Hữu','Ngọc','Minh','Thanh','Quang','Thu','Xuân'])[1 + b % 10]
    || ' ' || (array['An','Bình','Chi','Dũng','Đạt','Giang','Hà','Hải','Hạnh','Hiếu','Hoa','Hòa','Hùng','Hương','Khải','Khánh',
                     'Lan','Linh','Long','Mai','Minh','Nam','Nga','Oanh','Phúc','Phương','Quân','Quý','Sơn','Tâm','Thảo','Thủy',
                     'Tiến','Toàn','Trang','Tuấn','Uyên','Việt','Vinh','Yến'])[1 + c % 40]
$$;

-- Time first, as UUIDv7 of the product: rows of one time lie together.
create function pg_temp.id_of(day date, what text) returns uuid language sql immutable as $$
  select (lpad(to_hex((extract(epoch from day) * 1000)::bigint), 12, '0') || '7' || substr(md5(what), 1, 3)
          || '8' || substr(md5(what), 4, 15))::uuid
$$;

insert into officer (id, agency_id, unit_code, full_name)
select pg_temp.id_of('2025-07-01', u.code || '/' || n), '2025:24', u.code, pg_temp.name_of(n * 7 + u.no::int, n + u.no::int, n * 3 + u.no::int)
  from (select code, row_number() over (order by code) as no from unit where parent_code = '2025:24') u, generate_series(1, 12) n;

create temp table place as
select u.code, o.id as officer_id, o.full_name, row_number() over (order by o.id) - 1 as no
  from unit u join officer o on o.unit_code = u.code where u.parent_code = '2025:24';

-- The life of each case in days, fates and sums.
create temp table draft as
with drawn as (
  select n, current_setting('bench.today')::date - floor(random() * 3600)::int as d0, random() as fate, random() as length,
         random() as money, random() as second_line, random() as kind, floor(random() * 1e6)::int as who
    from generate_series(1, current_setting('bench.cases')::int) n
), dated as (
  select *, d0 + 1 + n % 4 as d1, d0 + 3 + n % 4 + n % 3 as d2, d0 + 18 + n % 20 as d3 from drawn
)
select d.n, pg_temp.id_of(d0, 'case ' || n) as id, p.code as unit_code, p.officer_id, p.full_name as officer_name, who,
       d0, d1, d2, d3, d3 + 6 + floor(-60 * ln(1 - length))::int as d4,
       d3 + 12 + floor(-380 * ln(1 - length))::int as d6,
       case when fate < 0.15 then 'absent' when fate < 0.82 then 'completed' when fate < 0.92 then 'terminated' else 'standing' end as fate,
       (floor(exp(random() * 6) * 500000) * 100 / 100)::bigint as a1,
       case when second_line < 0.5 then (300000 + floor(money * 40) * 250000)::bigint else 0 end as a2,
       case when second_line < 0.5 then 2 else 1 end as lines,
       case when kind < 0.35 then 'criminal' when kind < 0.65 then 'civil' when kind < 0.85 then 'marriage-family' when kind < 0.95 then 'commercial' else 'labour' end as case_kind,
       case when kind < 0.4 then 'ex-officio' else 'on-request' end as basis,
       extract(year from d0)::int as year, row_number() over (partition by extract(year from d0) order by d0, n)::int as number,
       pg_temp.name_of(who, who / 16, who / 160) as debtor, pg_temp.name_of(who / 7, who / 13, who / 3) as creditor,
       'Xã ' || (array['Tân Yên','Lạng Giang','Yên Phong','Quế Võ','Gia Bình','Lục Ngạn','Sơn Động','Việt Yên'])[1 + who % 8] || ', tỉnh Bắc Ninh' as address,
       lpad((24000000000 + (n::bigint * 7919) % 999999999)::text, 12, '0') as identifier
  from dated d join place p on p.no = d.who % (select count(*) from place);
create unique index on draft (n);
analyze draft;

-- Acts in the order of recording. `turn`: the act changes what statistics know.
create temp table step as
with listed as (
  select n, 1 as no, 'enforcement-decision' as kind, d0 as day, true as turn from draft
  union all select n, 2, 'officer-assigned', d1, true from draft
  union all select n, 3, 'decision-notified', d2, false from draft
  union all select n, 4, 'verification-recorded', d3, false from draft
  union all select n, 5, 'conditions-absent', d3 + 4, true from draft where fate = 'absent'
  union all select n, 6, 'payment-collected', d4, true from draft where fate in ('completed', 'standing') and n % 4 > 0
  union all select n, 7, 'payment-disbursed', d4 + 3, false from draft where fate in ('completed', 'standing') and n % 4 > 0
  union all select n, 8, 'payment-collected', d6 + (d4 - d3), true from draft where fate = 'completed'
  union all select n, 9, 'payment-disbursed', d6 + (d4 - d3) + 2, false from draft where fate = 'completed'
  union all select n, 10, case fate when 'completed' then 'completion' else 'termination' end, d6 + (d4 - d3) + 4, true from draft where fate in ('completed', 'terminated')
)
select n, no, kind, day, turn, row_number() over (order by day, n, no) as seq, pg_temp.id_of(day, 'act ' || n || '/' || no) as id
  from listed where day <= current_setting('bench.today')::date;
create index on step (n, no);
analyze step;

insert into act (agency_id, seq, id, subject, subject_id, kind, effective_on, recorded_at, capacity, source, payload, salt, prev_hash, entry_hash)
select '2025:24', s.seq, s.id, 'case', d.id, s.kind, s.day, s.day + interval '9 hours', case when s.no in (1, 2, 5, 10) then 'head' else 'officer' end, 'demonstration',
       (case s.no
         when 1 then jsonb_build_object(
           'officialNumber', jsonb_build_object('number', d.number, 'year', d.year, 'suffix', 'QĐ-THADS', 'issuer', '2025:24'),
           'basis', d.basis, 'caseKind', d.case_kind, 'source', 'request', 'unitCode', d.unit_code, 'groups', '[]'::jsonb,
           'judgment', jsonb_build_object('number', d.number || '/' || d.year || '/DS-ST', 'court', 'Tòa án nhân dân khu vực 3 - Bắc Ninh'),
           'parties', jsonb_build_array(
             jsonb_build_object('no', 1, 'role', 'creditor', 'form', 'person', 'name', d.creditor, 'address', d.address),
             jsonb_build_object('no', 2, 'role', 'debtor', 'form', 'person', 'name', d.debtor, 'address', d.address, 'identifier', d.identifier)),
           'lines', jsonb_build_array(jsonb_build_object('no', 1, 'kind', 'money', 'item', 'debt', 'text', 'Trả nợ', 'amountDong', d.a1::text, 'payee', 'creditor', 'creditorNo', 1, 'debtorNo', 2))
             || case when d.lines = 2 then jsonb_build_array(jsonb_build_object('no', 2, 'kind', 'money', 'item', 'court-fee', 'text', 'Nộp án phí', 'amountDong', d.a2::text, 'payee', 'state-budget', 'debtorNo', 2)) else '[]' end)
         when 2 then jsonb_build_object('officerId', d.officer_id, 'officerName', d.officer_name, 'unitCode', d.unit_code)
         when 3 then jsonb_build_object('channel', 'direct', 'partyNo', 2)
         when 4 then jsonb_build_object('method', 'on-site', 'place', d.address, 'conditionsFound', d.fate <> 'absent', 'findings', 'Có nhà ở và thu nhập từ lương')
         when 5 then jsonb_build_object('ground', 'conditions-absent-2008-a')
         when 10 then case d.fate when 'completed' then '{}'::jsonb else jsonb_build_object('ground', 'termination-2008-c', 'reason', 'Người được thi hành án không yêu cầu tiếp tục') end
         else jsonb_build_object('method', 'bank', case when s.kind = 'payment-collected' then 'payer' else 'recipient' end, d.debtor, case when s.kind = 'payment-collected' then 'receiptNumber' else 'voucherNumber' end, s.seq, 'allocations',
           case when s.no in (6, 7) then jsonb_build_array(jsonb_build_object('no', 1, 'amountDong', (d.a1 / 2)::text)) || case when d.lines = 2 then jsonb_build_array(jsonb_build_object('no', 2, 'amountDong', d.a2::text)) else '[]' end
                when d.n % 4 > 0 then jsonb_build_array(jsonb_build_object('no', 1, 'amountDong', (d.a1 - d.a1 / 2)::text))
                else jsonb_build_array(jsonb_build_object('no', 1, 'amountDong', d.a1::text)) || case when d.lines = 2 then jsonb_build_array(jsonb_build_object('no', 2, 'amountDong', d.a2::text)) else '[]' end end)
       end)::text,
       substr(sha256(s.seq::text::bytea), 1, 16), sha256((s.seq - 1)::text::bytea), sha256(s.seq::text::bytea)
  from step s join draft d using (n) order by s.seq;

update chain_head set seq = last.seq, entry_hash = last.entry_hash, recorded_at = last.recorded_at
  from (select seq, entry_hash, recorded_at from act where agency_id = '2025:24' order by seq desc limit 1) last
 where agency_id = '2025:24';

-- The state after each turn.
create temp table state as
with turned as (
  select s.n, s.no, s.day, s.seq, lead(s.day) over w as next_day, lead(s.seq) over w as next_seq,
         s.no > 1 as assigned, s.no = 10 as ended,
         case when s.no = 10 then case s.kind when 'completion' then 'completed' else 'terminated' end when s.no = 5 then 'absent' else 'under-way' end as phase,
         case when s.no in (8, 10) and d.fate = 'completed' then d.a1 when s.no = 6 or (s.no > 6 and d.fate = 'standing') then d.a1 / 2 else 0 end as c1,
         case when s.no in (6, 8) or (s.no = 10 and d.fate = 'completed') then d.a2 else 0 end as c2
    from step s join draft d using (n) where s.turn window w as (partition by s.n order by s.no)
)
select *, case when phase = 'terminated' then a1 - c1 else 0 end as t1, case when phase = 'terminated' then a2 - c2 else 0 end as t2
  from (select t.*, d.a1, d.a2 from turned t join draft d using (n)) known;
create index on state (n, no);
analyze state;

create temp table last_state as
select distinct on (n) * from state order by n, no desc;
create unique index on last_state (n);
analyze last_state;

insert into enforcement_case (id, agency_id, unit_code, number_issuer, number_year, number, number_suffix, basis, case_kind, source,
  judgment_number, court, decided_on, first_decided_on, officer_id, status, status_since, notified_on, voluntary_until, ended_on, creditor_names,
  debtor_names, owed, collected, outstanding, held, last_act_on, due_on, due_code, search_key, version)
select d.id, '2025:24', d.unit_code, '2025:24', d.year, d.number, 'QĐ-THADS', d.basis, d.case_kind, 'request',
       d.number || '/' || d.year || '/DS-ST', 'Tòa án nhân dân khu vực 3 - Bắc Ninh', d.d0, d.d0, case when l.assigned then d.officer_id end,
       case when l.phase <> 'under-way' then case l.phase when 'absent' then 'conditions-absent' else l.phase end
            when w.last_no >= 4 then case when d.fate = 'absent' then 'verifying' else 'conditions-present' end
            when w.last_no = 3 then 'voluntary' when w.last_no = 2 then 'assigned' else 'decided' end,
       l.day, case when w.last_no >= 3 then d.d2 end, case when w.last_no >= 3 then d.d2 + 10 end, case when l.ended then l.day end, d.creditor, d.debtor,
       d.a1 + d.a2, l.c1 + l.c2, d.a1 + d.a2 - l.c1 - l.c2 - l.t1 - l.t2, 0, w.last_on,
       case when not l.ended and d.n % 5 > 1 then current_setting('bench.today')::date - 60 + d.who % 200 end,
       case when not l.ended and d.n % 5 > 1 then case l.phase when 'absent' then 'no-condition-reverification' else 'start-verification' end end,
       vn_norm(d.number || '/' || d.year || ' | ' || d.number || '/QĐ-THADS | ' || d.number || '/' || d.year || '/DS-ST | '
         || d.creditor || ' | ' || d.address || ' | ' || d.debtor || ' | ' || d.identifier || ' | ' || d.address), w.last_no
  from draft d join last_state l using (n)
  join (select n, max(no) as last_no, max(day) as last_on from step group by n) w using (n) order by d.d0, d.n;

insert into case_party (case_id, no, role, form, name, identifier, address)
select d.id, p.no, p.role, 'person', p.name, p.identifier, d.address from draft d,
  lateral (values (1, 'creditor', d.creditor, null), (2, 'debtor', d.debtor, d.identifier)) p (no, role, name, identifier) order by d.d0, d.n, p.no;

insert into case_line (case_id, no, kind, item, text, payee, creditor_no, debtor_no, owed, collected, disbursed, outstanding, status, status_since)
select c.id, i.no, 'money', i.item, i.text, i.payee, i.creditor_no, 2, i.owed, i.collected, i.collected, i.owed - i.collected - i.terminated, c.status, c.status_since
  from draft d join last_state l using (n) join enforcement_case c on c.id = d.id,
  lateral (values (1, 'debt', 'Trả nợ', 'creditor', 1, d.a1, l.c1, l.t1), (2, 'court-fee', 'Nộp án phí', 'state-budget', null, d.a2, l.c2, l.t2))
    i (no, item, text, payee, creditor_no, owed, collected, terminated)
 where i.no <= d.lines order by d.d0, d.n, i.no;

insert into deadline (subject, subject_id, unit_code, code, trigger_act_id, triggered_on, due_on, holder, regime, confidence, met_on, met_by_act_id, closed)
select 'case', d.id, d.unit_code, case t.no when 1 then 'notify-parties' when 3 then 'start-verification' else 'pay-out' end, t.id, t.day, t.day + 10,
       'agency', '2008', 'confirmed', m.day, m.id, true
  from draft d join step t using (n) join step m on m.n = t.n and m.no = case t.no when 1 then 3 when 3 then 4 when 6 then 7 when 8 then 9 end
union all
select 'case', c.id, c.unit_code, c.due_code, s.id, s.day, c.due_on, 'agency', '2008', 'confirmed', null, null, false
  from enforcement_case c join draft d using (id) join step s on s.n = d.n and s.no = 1 where c.due_on is not null;

-- Facts: the state over legal days as the newest records know it, and what earlier records knew until the next turn.
insert into stat_fact (agency_id, case_id, line_no, legal_from, legal_until, rec_from, rec_until, phase, ended, unit_code, officer_id, basis,
  case_kind, source, payee, accepted_on, first_decided_on, owed, collected, terminated, entrusted, recalled, returned, outstanding)
select '2025:24', d.id, i.no, s.day, k.until, k.rec_from, k.rec_until, s.phase, s.ended, d.unit_code, case when s.assigned then d.officer_id end, d.basis,
       d.case_kind, 'request', i.payee, d.d0, d.d0, i.owed, i.collected, i.terminated, 0, 0, 0, i.owed - i.collected - i.terminated
  from state s join draft d using (n),
  lateral (values (0, null, d.a1 + d.a2, s.c1 + s.c2, s.t1 + s.t2), (1, 'creditor', d.a1, s.c1, s.t1), (2, 'state-budget', d.a2, s.c2, s.t2))
    i (no, payee, owed, collected, terminated),
  lateral (values (coalesce(s.next_day, '9999-12-31'), coalesce(s.next_seq, s.seq), 9223372036854775807),
                  (case when s.next_seq is not null then '9999-12-31'::date end, s.seq, s.next_seq)) k (until, rec_from, rec_until)
 where i.no <= d.lines and k.until is not null
 order by s.seq, i.no;
