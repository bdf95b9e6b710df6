-- What residents order of their neighbourhood (居民点单—社区派单—党员接单), and small wishes (微心愿). Contact data is here and in no list.
create table service_order (
    id            bigint generated always as identity primary key,
    kind          text        not null check (kind in ('ORDER', 'WISH')),
    state         text        not null check (state in ('PROPOSED', 'PUBLISHED', 'CLAIMED', 'DONE', 'THANKED', 'DECLINED')),
    place         text        not null check (place ~ '^[0-9]{12}([0-9]{3})?$'),
    title         text        not null check (title <> ''),
    description   text        not null default '',
    address       text        not null default '',
    contact_name  text        not null default '',
    contact_phone text        not null default '',
    placed_by     text        not null,
    placed_at     timestamptz not null,
    claimed_by    text,
    claimed_name  text        not null default '',
    rating        text        check (rating in ('SATISFIED', 'MOSTLY', 'UNSATISFIED')),
    thanks        text        not null default '',
    changed_at    timestamptz not null,
    version       int         not null default 0,
    check ((state in ('CLAIMED', 'DONE', 'THANKED')) = (claimed_by is not null or claimed_name <> '')),
    check ((state = 'THANKED') = (rating is not null))
);
create index on service_order (state, changed_at desc);

create table service_order_step (
    id       bigint generated always as identity primary key,
    order_id bigint      not null references service_order on delete cascade,
    at       timestamptz not null,
    actor    text        not null,
    act      text        not null,
    note     text        not null default ''
);
create index on service_order_step (order_id);
