-- The code of the community that a place lies in, else of its street; empty where it lies in none.
create function community_code(place geometry) returns text language sql stable parallel safe as $$
    select coalesce(
        (select min(code) from community where boundary && place and st_intersects(boundary, place)),
        (select min(code) from street where boundary && place and st_intersects(boundary, place)),
        '')
$$;

-- The code of the smallest part of the territory that a place lies in: its grid in force, else as above. What a person sees of things that have a
-- place goes by it.
create function place_code(place geometry) returns text language sql stable parallel safe as $$
    select coalesce(
        (select min(code) from grid where validity @> now() and area && place and st_intersects(area, place)),
        community_code(place))
$$;

-- The codes of all parts of the territory that a surface has a share of; what it only touches is none of them.
create function share_codes(surface geometry) returns text[] language sql stable parallel safe as $$
    select array(
        select code from grid where validity @> now() and area && surface and st_relate(area, surface, 'T********')
        union all
        select code from community where boundary && surface and st_relate(boundary, surface, 'T********'))
$$;

-- Whether a scope's codes cover what has this code.
create function covers(scope text[], code text) returns boolean language sql immutable parallel safe as $$
    select exists (select from unnest(scope) own where starts_with(code, own))
$$;
