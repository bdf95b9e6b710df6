-- What an administrator set about the rules of redrawing. A row of a district (or of the empty code, for all districts without their own) and of the
-- kind of committee holds as a whole; where there is none, the configuration does. No most households is no limit.
create table rule_setting (
    district_code  text   not null check (district_code ~ '^([0-9]{6})?$'),
    community_kind text   not null check (community_kind in ('RESIDENTS', 'VILLAGERS')),
    general_min    int    not null check (general_min >= 0),
    general_max    int    check (general_max >= general_min),
    dedicated_min  int    not null check (dedicated_min >= 0),
    dedicated_max  int    check (dedicated_max >= dedicated_min),
    micro_min      int    not null check (micro_min >= 0),
    micro_max      int    check (micro_max >= micro_min),
    narrow_strip   double precision not null check (narrow_strip >= 0),
    compactness    double precision not null check (compactness between 0 and 1),
    barrier_share  double precision not null check (barrier_share between 0 and 1),
    bridge_reach   double precision not null check (bridge_reach >= 0),
    set_by         text   not null,
    set_at         timestamptz not null default now(),
    primary key (district_code, community_kind)
);

-- Warnings that a planner does not want to hear of again, and why. They go into the certificate.
create table silence (
    plan_id     bigint not null references plan on delete cascade,
    finding     text   not null,
    reason      text   not null check (reason <> ''),
    silenced_by text   not null,
    silenced_at timestamptz not null default now(),
    primary key (plan_id, finding)
);
