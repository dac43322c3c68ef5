-- Times are milliseconds since 1970. Study records are only ever added to.

create table message (
  id integer primary key,
  channel text not null,
  dedupe_key text not null,
  accepted_at integer not null,
  content text,                      -- JSON; null once the job is done
  unique (channel, dedupe_key)
);
create index message_by_age on message (accepted_at);

create table job (
  id integer primary key,
  message_id integer not null unique references message (id) on delete cascade,
  channel text not null,
  room text not null,                -- empty once the job is done
  status text not null default 'waiting' check (status in ('waiting', 'done', 'failed')),
  tries integer not null default 0,
  due_at integer not null,
  ended_at integer
);
create index job_waiting on job (channel, room, id) where status = 'waiting';

create table part (
  seq integer primary key,           -- the order in which parts go out
  id text not null unique,           -- what the platform knows it by
  channel text not null,
  room text not null,
  in_reply_to text not null,
  content text,                      -- JSON; null once it is sent or given up
  number integer not null,
  of_parts integer not null,
  status text not null default 'waiting' check (status in ('waiting', 'sent', 'failed')),
  tries integer not null default 0,
  due_at integer not null,
  ended_at integer,
  problem text
);
create index part_waiting on part (channel, room, seq) where status = 'waiting';
create index part_by_age on part (ended_at);

create table question (
  id integer primary key,
  asked_at integer not null,
  channel text,                      -- with room: null where the room would name the member
  room text,
  member_channel text,               -- with member: null unless the member agreed
  member text,
  content text,                      -- the words; null after the member opted out
  outcome text not null,
  confidence real not null,
  passages text not null             -- JSON list of passage ids
);
create index question_by_age on question (asked_at);
create index question_by_member on question (member_channel, member);

create table dialogue (
  channel text not null,
  room text not null,
  member text not null,
  at integer not null,
  content text not null,             -- JSON
  primary key (channel, room, member)
);
create index dialogue_by_age on dialogue (at);

create table consent (
  id integer primary key,
  channel text not null,
  member text not null,
  choice text not null check (choice in ('NAMED', 'UNNAMED', 'NOTHING')),
  at integer not null
);
create index consent_by_member on consent (channel, member, id);

create table study_session (
  id integer primary key,
  channel text not null,
  room text not null,
  topic text not null,
  opened_by text not null,
  opened_at integer not null,
  message_id text not null
);
create index study_session_by_room on study_session (channel, room, id);

create table study_session_end (
  session_id integer primary key references study_session (id),
  closed_by text not null,
  closed_at integer not null,
  message_id text not null
);

create table check_in (
  id integer primary key,
  session_id integer not null references study_session (id),
  channel text not null,
  member text not null,
  name text not null,
  at integer not null,
  late_minutes integer not null,
  online integer not null,
  message_id text not null,          -- the evidence
  unique (session_id, channel, member)
);
create index check_in_by_member on check_in (channel, member);
