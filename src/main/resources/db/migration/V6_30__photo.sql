-- Photos of matters, as the portal made them anew: what was sent is not kept. In the database, so that one backup has all and every node the same.
create table photo (
    id        bigint      generated always as identity primary key,
    -- Made by whoever sends it: what is sent again is known by it.
    key       uuid        not null unique,
    -- An account, or the report of a resident; only the sender attaches it.
    sender    text        not null check (sender <> ''),
    sent_at   timestamptz not null,
    -- The line of the history that it belongs to; none while the report or the deed has not come yet.
    step_id   bigint      references incident_step on delete cascade,
    place     int         check (place >= 0),
    -- Whether residents who follow the matter see it.
    shown     boolean     not null default false,
    width     int         not null check (width > 0),
    height    int         not null check (height > 0),
    picture   bytea       not null,
    thumbnail bytea       not null,
    check ((step_id is null) = (place is null))
);
-- JPEG is as small as it gets: trying to compress it again only costs time.
alter table photo alter picture set storage external;
alter table photo alter thumbnail set storage external;
create index on photo (step_id);
create index on photo (sender) where step_id is null;
create index on photo (sent_at) where step_id is null;

-- Where another system keeps a picture of what it reported. Never fetched.
alter table incident add media_url text check (length(media_url) <= 2000 and media_url ~ '^https?://');
