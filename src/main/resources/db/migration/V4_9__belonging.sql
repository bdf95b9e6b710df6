-- The grid in force of each building that has one: no more than one, since a building lies in one unit and a unit in one grid.
create view building_in_grid as
    select gb.building_id, g.id as grid_id, g.code, g.name
    from grid_building gb join grid g on g.id = gb.grid_id
    where g.validity @> now();

-- The codes of the smallest parts of the territory that a surface or line has a share of, with spaces between them: of its grids, and of its
-- communities where those have none there. Null where it lies in none.
create function belongs_to(shape geometry) returns text language sql stable parallel safe as $$
    with shares as (select unnest(share_codes(shape)) as code)
    select string_agg(code, ' ' order by code) from shares
    where not exists (select from shares below where below.code <> shares.code and starts_with(below.code, shares.code))
$$;
