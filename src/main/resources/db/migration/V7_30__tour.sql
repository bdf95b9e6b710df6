-- Tours. What an author wrote is one document of each version; nothing else of the portal asks what is inside.
create table tour (
    id          bigint generated always as identity primary key,
    -- Of the district, street or community that it is about; empty for the whole territory.
    place       text        not null,
    version     int         not null check (version > 0),
    made_by     text        not null,
    made_at     timestamptz not null,
    content     jsonb       not null,
    changed_by  text        not null,
    changed_at  timestamptz not null,
    -- When its figures were frozen; null while they are live.
    frozen_at   timestamptz,
    deleted_at  timestamptz
);

create table tour_version (
    tour_id  bigint      not null references tour on delete cascade,
    version  int         not null,
    content  jsonb       not null,
    saved_by text        not null,
    saved_at timestamptz not null,
    -- Of an older version that was taken up again.
    restored int,
    primary key (tour_id, version)
);

-- What somebody has in the editor and did not save yet.
create table tour_draft (
    tour_id  bigint      not null references tour on delete cascade,
    author   text        not null,
    -- The version that it began with.
    version  int         not null,
    content  jsonb       not null,
    kept_at  timestamptz not null,
    primary key (tour_id, author)
);

-- Figures and charts as they were when they were frozen, before they were written in a language.
create table tour_frozen (
    tour_id bigint not null references tour on delete cascade,
    key     text   not null,
    reading jsonb  not null,
    primary key (tour_id, key)
);

-- Made anew by the portal; what was sent is not kept. In the database, so that one backup has all and every node the same.
create table tour_picture (
    id        bigint      generated always as identity primary key,
    sent_by   text        not null,
    sent_at   timestamptz not null,
    width     int         not null check (width > 0),
    height    int         not null check (height > 0),
    picture   bytea       not null,
    thumbnail bytea       not null
);
alter table tour_picture alter picture set storage external;
alter table tour_picture alter thumbnail set storage external;

-- Of a link's secret only its hash is here; what it shows is what its maker's account sees.
create table tour_link (
    id         bigint generated always as identity primary key,
    -- A number or the name of a starter tour.
    tour       text        not null check (tour <> ''),
    made_by    text        not null,
    made_at    timestamptz not null default now(),
    until      timestamptz not null,
    revoked_at timestamptz,
    seen_at    timestamptz,
    hash       text        not null unique
);
create index on tour_link (tour);
