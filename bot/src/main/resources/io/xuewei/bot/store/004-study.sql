-- Who studies where, what was planned, who took part, what was reminded, asked and learned.
-- Days are texts (2025-06-12) of the unit's zone. A change or a correction is a new row: the last one holds.
-- Whatever is about a person has a column person_id; an erased person's row in person stays without a name.

create table unit (
  id text primary key,
  parent text references unit (id),
  name text not null,
  level text not null check (level in ('CITY', 'DISTRICT', 'STREET', 'ENTERPRISE', 'BRANCH')),
  registered_on text not null,
  closed_on text
);

create table study_group (
  id text primary key,
  unit_id text references unit (id), -- under which it is counted
  title text not null,
  roster text not null default 'LEARNED' check (roster in ('LEARNED', 'KEPT')),
  created_at integer not null,
  closed_at integer
);
create index study_group_by_unit on study_group (unit_id);

create table group_place (           -- where a group talks
  channel text not null,
  room text not null,
  group_id text not null references study_group (id),
  primary key (channel, room)
);
create index group_place_by_group on group_place (group_id);

create table unit_group (            -- the units that have members in a group
  id integer primary key,
  unit_id text not null references unit (id),
  group_id text not null references study_group (id),
  formed text not null check (formed in ('ALONE', 'JOINTLY', 'ATTACHED')),
  since text not null,
  until text                         -- the last day
);
create index unit_group_by_unit on unit_group (unit_id);

create table person (
  id text primary key,
  name text,                         -- null once erased
  note text,                         -- tells two of the same name apart
  created_at integer not null,
  erased_at integer
);
create index person_by_name on person (name);

create table account (               -- a person on a platform
  channel text not null,
  code text not null,
  person_id text not null references person (id),
  name text not null,                -- as it was shown last
  linked_at integer not null,
  primary key (channel, code)
);
create index account_by_person on account (person_id);

create table membership (
  id integer primary key,
  person_id text not null references person (id),
  group_id text not null references study_group (id),
  home_group_id text references study_group (id), -- a guest, who belongs there
  since text not null,
  until text,                        -- the last day
  source text not null check (source in ('IMPORT', 'CHAT', 'API')),
  by_person_id text,                 -- null: by the program or the command line
  at integer not null,
  message_id text
);
create index membership_by_group on membership (group_id);
create index membership_by_person on membership (person_id);

create table standing (              -- what a member is besides: counted otherwise
  id integer primary key,
  person_id text not null references person (id),
  group_id text not null references study_group (id),
  kind text not null check (kind in ('MOBILE', 'LONG_SICK', 'SECONDED', 'TRANSFERRED', 'RETIRED', 'EXEMPT')),
  since text not null,
  until text,                        -- the last day; a day before since takes it back
  by_person_id text,
  at integer not null,
  message_id text,
  why text
);
create index standing_by_group on standing (group_id, person_id);

create table appointment (
  id integer primary key,
  person_id text not null references person (id),
  group_id text not null references study_group (id),
  role text not null check (role in ('MEMBER', 'ORGANISER', 'ADMIN')),
  by_person_id text,
  at integer not null,
  message_id text
);
create index appointment_by_group on appointment (group_id, person_id);

create table doubt (                 -- a name nobody could be found for, or several
  id integer primary key,
  group_id text not null references study_group (id),
  lesson_id text,
  person_id text,                    -- who it turned out to be
  channel text,                      -- the account that shows the name, if one does
  code text,
  said text,                         -- the name; null once settled
  content text,                      -- JSON: what was said of it, and the candidates; null once settled
  at integer not null,
  message_id text,
  asked_at integer,
  settled_at integer
);
create index doubt_by_group on doubt (group_id, settled_at);
create index doubt_unasked on doubt (id) where asked_at is null and settled_at is null;
create index doubt_by_account on doubt (channel, code, group_id);

create table rule (
  id integer primary key,            -- the version
  scope text not null default '',    -- a group, a unit, or all
  name text not null,
  value text not null,
  by_person_id text,
  at integer not null,
  message_id text
);
create index rule_by_name on rule (name, scope, id);

create table series (
  id text primary key,
  group_id text not null references study_group (id),
  recurrence text not null,
  content text not null,             -- JSON: what each lesson of it is like
  since text not null,
  by_person_id text,
  at integer not null,
  message_id text,
  planned_until text,                -- the last day for which lessons are made
  ended_at integer
);
create index series_by_group on series (group_id);

create table lesson (
  id text primary key,
  group_id text not null references study_group (id),
  series_id text references series (id),
  course_id text,                    -- the lessons of one text in parts
  part integer not null default 1,
  of_parts integer not null default 1,
  by_person_id text,
  at integer not null,
  message_id text
);
create index lesson_by_group on lesson (group_id);

create table lesson_state (
  id integer primary key,
  lesson_id text not null references lesson (id),
  group_id text not null,            -- as in lesson, for looking up
  status text not null check (status in ('PLANNED', 'CLOSED', 'CANCELLED')),
  kind text not null,                -- MEMBERS_MEETING, COMMITTEE_MEETING, GROUP_MEETING, PARTY_LECTURE, THEME_DAY, SELF_STUDY, OTHER
  topic text not null,
  host text,                         -- names as they were said; blanked with an erasure
  speaker text,
  recorder text,
  place text,
  online integer not null default 0,
  starts_at integer not null,
  ends_at integer not null,
  opens_at integer not null,         -- sign-ins are taken from then
  closes_at integer not null,        -- to then
  material text not null,            -- JSON: documents with passages, or links
  expected text,                     -- JSON: ids of persons; null: everybody
  content text,                      -- JSON: what was conveyed, decided, asked for
  current integer not null default 1,-- 0: a later row holds
  by_person_id text,
  at integer not null,
  message_id text,
  why text
);
create index lesson_state_by_lesson on lesson_state (lesson_id, id);
create index lesson_state_by_group on lesson_state (group_id, starts_at) where current = 1;

create table attendance (
  id integer primary key,
  lesson_id text not null references lesson (id),
  person_id text not null references person (id),
  status text not null check (status in ('PRESENT', 'LEAVE', 'MADE_UP', 'EXEMPT', 'ABSENT', 'WITHDRAWN')),
  manner text not null default 'ON_SITE' check (manner in ('ON_SITE', 'ONLINE')),
  late_minutes integer not null default 0,
  leave_class text check (leave_class in ('OFFICIAL', 'PERSONAL', 'SICK')),
  approval text not null default 'NONE' check (approval in ('NONE', 'WAITING', 'GRANTED', 'REFUSED')),
  made_up_on text,
  made_up_what text,
  source text not null check (source in ('CHAT', 'SIGN_UP_LIST', 'PAGE', 'API', 'CORRECTION')),
  happened_at integer not null,      -- when the member said so
  at integer not null,               -- when it was written
  by_person_id text,                 -- null: the member
  message_id text,                   -- the evidence
  why text,
  current integer not null default 1 -- 0: a later row holds
);
create index attendance_by_lesson on attendance (lesson_id, person_id) where current = 1;
create index attendance_by_person on attendance (person_id);
create index attendance_waiting on attendance (lesson_id) where current = 1 and approval = 'WAITING';

create table sign_up_told (          -- what a group was told about pasted lists: hashes, no names
  lesson_id text not null references lesson (id),
  mark text not null,
  at integer not null,
  primary key (lesson_id, mark)
);

create table self_study (
  id integer primary key,
  person_id text not null references person (id),
  group_id text not null references study_group (id),
  document text,
  section text not null,
  reflection text,                   -- kept only where the rule says so
  at integer not null,
  message_id text
);
create index self_study_by_person on self_study (person_id);

create table call (                  -- a notice that asked for 收到
  id text primary key,
  group_id text not null references study_group (id),
  topic text not null,
  by_person_id text,
  at integer not null,
  until_at integer not null,
  message_id text
);
create index call_by_group on call (group_id, until_at);

create table call_answer (
  id integer primary key,
  call_id text not null references call (id),
  person_id text not null references person (id),
  at integer not null,
  message_id text,
  unique (call_id, person_id)
);
create index call_answer_by_person on call_answer (person_id);

create table check_in_page (
  code text primary key,             -- in the link
  lesson_id text not null references lesson (id),
  at integer not null,
  ends_at integer not null
);
create index check_in_page_by_lesson on check_in_page (lesson_id);

create table standing_reminder (     -- 每周一早上八点半提醒交心得
  id text primary key,
  group_id text not null references study_group (id),
  recurrence text not null,
  content text not null,
  by_person_id text,
  at integer not null,
  message_id text,
  planned_until text,
  ended_at integer
);

create table reminder (
  id integer primary key,
  group_id text not null references study_group (id),
  lesson_id text references lesson (id),
  standing_id text references standing_reminder (id),
  kind text not null,                -- DAY_BEFORE, SOON, START, MISSING, MAKE_UP, PREVIEW, STANDING
  due_at integer not null,
  until_at integer not null,         -- of no use after that
  ready_at integer not null,         -- not before: quiet hours
  outcome text check (outcome in ('SENT', 'LATE', 'SUPPRESSED', 'DROPPED')),
  outcome_at integer,
  why text,
  unique (group_id, lesson_id, standing_id, kind, due_at)
);
create index reminder_waiting on reminder (ready_at) where outcome is null;
create index reminder_by_lesson on reminder (lesson_id);

create table mute (
  id integer primary key,
  group_id text,                     -- null: everywhere
  person_id text,                    -- null: the whole group
  muted integer not null,
  at integer not null,
  by_person_id text,
  message_id text
);
create index mute_by_group on mute (group_id, id);
create index mute_by_person on mute (person_id, id);

create table delivered (             -- the passages that a group was sent
  id integer primary key,
  group_id text not null references study_group (id),
  lesson_id text,
  document text not null,
  passage text not null,
  at integer not null,
  unique (group_id, passage)
);
create index delivered_by_document on delivered (group_id, document);

create table quiz_item (
  id text primary key,
  source text not null check (source in ('FILE', 'CLOZE')),
  document text not null,
  passage text,
  content text not null,             -- JSON
  at integer not null,
  retired_at integer
);

create table quiz_round (            -- 发个测验
  id text primary key,
  group_id text not null references study_group (id),
  anonymous integer not null,
  by_person_id text,
  at integer not null,
  closes_at integer not null,
  closed_at integer,
  message_id text
);

create table quiz_asked (
  id text primary key,
  item_id text not null references quiz_item (id),
  round_id text references quiz_round (id),
  number integer not null default 1,
  group_id text,
  channel text not null,
  room text not null,                -- empty for one member alone, see person_id
  person_id text,                    -- asked alone
  at integer not null,
  closes_at integer not null,
  closed_at integer
);
create index quiz_asked_by_room on quiz_asked (channel, room, at);
create index quiz_asked_by_person on quiz_asked (person_id, at);

create table quiz_answer (
  id integer primary key,
  asked_id text not null references quiz_asked (id),
  person_id text,                    -- null in an anonymous round, or without consent
  group_id text,
  choice text not null,              -- a letter; ? for 不会
  is_right integer not null,
  at integer not null,
  message_id text
);
create unique index quiz_answer_once on quiz_answer (asked_id, person_id) where person_id is not null;
create index quiz_answer_by_person on quiz_answer (person_id, at);

create table quiz_voter (            -- who has answered in an anonymous round: a hash that only that round can make
  round_id text not null references quiz_round (id),
  asked_id text not null,
  voter text not null,
  primary key (asked_id, voter)
);

create table card (                  -- spaced repetition
  person_id text not null references person (id),
  item_id text not null references quiz_item (id),
  stability real not null,
  difficulty real not null,
  due_at integer not null,
  reviewed_at integer not null,
  reviews integer not null,
  lapses integer not null,
  primary key (person_id, item_id)
);
create index card_due on card (person_id, due_at);

create table objection (             -- 这题出得有问题
  id integer primary key,
  item_id text not null references quiz_item (id),
  group_id text,
  at integer not null,
  settled_at integer
);

create table ranking_choice (
  id integer primary key,
  person_id text not null references person (id),
  shown integer not null,
  at integer not null
);
create index ranking_choice_by_person on ranking_choice (person_id, id);

create table data_request (
  receipt text primary key,          -- the number that the member was told
  person_id text,                    -- null once erased
  kind text not null check (kind in ('EXPORT', 'CORRECTION', 'ERASURE', 'OBJECTION')),
  content text,                      -- what is to be corrected; null once done
  at integer not null,
  done_at integer,
  result text
);
create index data_request_by_person on data_request (person_id);

create table file_link (             -- one file for one person, once
  code text primary key,             -- a hash of what is in the link
  person_id text,
  file text not null,
  at integer not null,
  ends_at integer not null,
  fetched_at integer
);

create table legal_ground (          -- why a class of data may be kept
  id integer primary key,
  data_class text not null,
  ground text not null,
  by_person_id text,
  at integer not null
);

-- What was written before there were groups and persons.

create temporary table known (channel text, room text, group_id text, at integer);
insert into known
select channel, room, lower(hex(randomblob(8))), min(opened_at) from study_session group by channel, room;
insert into study_group (id, title, created_at) select group_id, room, at from known;
insert into group_place (channel, room, group_id) select channel, room, group_id from known;

create temporary table met (channel text, code text, person_id text, name text, at integer);
insert into met
select channel, member, lower(hex(randomblob(8))), (select c.name from check_in c
  where c.channel = check_in.channel and c.member = check_in.member order by c.id desc limit 1), min(at)
from check_in group by channel, member;
insert into person (id, name, created_at) select person_id, name, at from met;
insert into account (channel, code, person_id, name, linked_at) select channel, code, person_id, name, at from met;

insert into membership (person_id, group_id, since, source, at)
select met.person_id, place.group_id, date(min(c.at) / 1000, 'unixepoch'), 'CHAT', min(c.at)
from check_in c join study_session s on s.id = c.session_id
join group_place place on place.channel = s.channel and place.room = s.room
join met on met.channel = c.channel and met.code = c.member
group by met.person_id, place.group_id;

insert into lesson (id, group_id, at, message_id)
select 'before-' || s.id, place.group_id, s.opened_at, s.message_id
from study_session s join group_place place on place.channel = s.channel and place.room = s.room;

insert into lesson_state (lesson_id, group_id, status, kind, topic, starts_at, ends_at, opens_at, closes_at,
  material, at, message_id)
select lesson.id, lesson.group_id, case when e.session_id is null then 'PLANNED' else 'CLOSED' end, 'OTHER', s.topic,
  s.opened_at, coalesce(e.closed_at, s.opened_at + 43200000), s.opened_at,
  coalesce(e.closed_at, s.opened_at + 43200000), '[]', coalesce(e.closed_at, s.opened_at), coalesce(e.message_id, s.message_id)
from study_session s join lesson on lesson.id = 'before-' || s.id
left join study_session_end e on e.session_id = s.id;

insert into attendance (lesson_id, person_id, status, manner, late_minutes, source, happened_at, at, message_id)
select 'before-' || c.session_id, met.person_id, 'PRESENT', case when c.online then 'ONLINE' else 'ON_SITE' end,
  c.late_minutes, 'CHAT', c.at, c.at, c.message_id
from check_in c join met on met.channel = c.channel and met.code = c.member order by c.id;

drop table known;
drop table met;
drop table check_in;
drop table study_session_end;
drop table study_session;
