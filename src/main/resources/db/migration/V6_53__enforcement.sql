-- The duty list of enforcement (执法事项清单): what a town may enforce itself, and how each is recorded. A proposal to begin with; the administrator changes it.
create table enforcement_item (
    code      text    primary key check (code ~ '^[A-Z0-9-]{1,12}$'),
    position  int     not null,
    name      text    not null check (name <> ''),
    name_en   text    not null check (name_en <> ''),
    record    text    not null,
    record_en text    not null,
    active    boolean not null default true
);
insert into enforcement_item (code, position, name, name_en, record, record_en)
values ('ZF-01', 1, '占道经营', 'Trading on streets and pavements', '现场照片两张（全景、近景），经营人、物品、占用面积，劝离时间', 'Two photos (whole and near), trader, goods, ground taken, when asked to leave'),
       ('ZF-02', 2, '违规停车堵塞通道', 'Parking that blocks ways', '现场照片能看清车牌和位置，通知车主的时间和方式', 'Photo with plate and place, when and how the owner was told'),
       ('ZF-03', 3, '违章搭建', 'Building without a permit', '现场照片，部位、材料、尺寸，房屋权属，责令停止的时间', 'Photos, part, material, size, owner, when told to stop'),
       ('ZF-04', 4, '毁绿种菜', 'Public green dug up', '现场照片，面积，恢复期限', 'Photos, area, time to restore'),
       ('ZF-05', 5, '乱倒垃圾', 'Waste dumped', '现场照片，种类和数量，来源线索，清运时间', 'Photos, kind and amount, where it came from, when removed'),
       ('ZF-06', 6, '露天焚烧', 'Burning in the open', '现场照片，焚烧物，灭火时间', 'Photos, what was burnt, when put out'),
       ('ZF-07', 7, '违规燃放烟花爆竹', 'Fireworks where forbidden', '时间、地点、当事人，残留物照片', 'Time, place, person, photo of what was left'),
       ('ZF-08', 8, '飞线充电', 'Charging by hanging cables', '线路走向照片，楼栋单元，断电整改时间', 'Photo of the cable, building and entrance, when cut off'),
       ('ZF-09', 9, '楼道堆物占用消防通道', 'Stairs and fire ways blocked', '堆放物照片，楼层，通知清理时间，复查照片', 'Photo, floor, when told to clear, photo afterwards'),
       ('ZF-10', 10, '河道倾倒', 'Dumping into rivers', '照片，河段，倾倒物，取样情况', 'Photos, stretch of the river, what was dumped, samples'),
       ('ZF-11', 11, '违规养犬和噪声扰民', 'Dogs and noise against the rules', '时间、频次，邻里证言人数，劝导记录', 'Times, how often, how many neighbours say so, what was advised');

-- A matter referred under an item, and what came of it.
create table enforcement_referral (
    id          bigint generated always as identity primary key,
    incident    text        not null references incident (number) on delete cascade,
    item        text        not null references enforcement_item,
    facts       text        not null check (facts <> ''),
    referred_by text        not null,
    referred_at timestamptz not null,
    result      text        check (result in ('CORRECTED', 'PENALISED', 'UNFOUNDED', 'PASSED_ON')),
    said        text        not null default '',
    ended_by    text,
    ended_at    timestamptz,
    check ((result is null) = (ended_at is null)),
    check ((result is null) = (ended_by is null))
);
create unique index enforcement_open on enforcement_referral (incident) where ended_at is null;
create index on enforcement_referral (item, referred_at);
