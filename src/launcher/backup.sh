# shellcheck shell=bash
# Backing the database up and putting a backup back, of the private cluster and of outside servers alike. Sourced by
# gridloom. A backup is one file in PostgreSQL's custom format; it holds what people have reported, so only its owner
# may read it.

PART=''

cmd_backup() {
    local file='' force=''
    while (($#)); do
        case $1 in
            --force) force=yes ;;
            -*) refuse "backup does not know $1" ;;
            *) [[ -z $file ]] || refuse "backup takes one file"
                file=$1 ;;
        esac
        shift
    done
    [[ -z $file || -n $force || ! -e $file ]] || refuse "there is already a file $file; --force overwrites it"
    [[ -z $file || -d $(dirname -- "$file") ]] || refuse "there is no folder $(dirname -- "$file")"
    [[ -z $file || $file == /* ]] || file=$CALLED_FROM/$file
    reach_database "a backup" yes
    [[ -n $(database_schema) ]] || die "there is no data of Gridloom in the database yet, so nothing to back up"
    [[ -n $file ]] || file=$(backup_name backup)
    back_up "$file"
}

cmd_restore() {
    local file='' force='' copy
    while (($#)); do
        case $1 in
            --force) force=yes ;;
            -*) refuse "restore does not know $1" ;;
            *) [[ -z $file ]] || refuse "restore takes one file"
                file=$1 ;;
        esac
        shift
    done
    [[ -n $file ]] || refuse "restore needs the file of a backup"
    [[ -f $file && -r $file ]] || refuse "there is no readable file $file"
    [[ $file == /* ]] || file=$CALLED_FROM/$file
    reach_database "a restore" ''
    check_backup "$file"
    nobody_connected
    if [[ -n $(db_query "select 1 from pg_tables where schemaname = 'public' and tablename <> 'spatial_ref_sys' limit 1") ]]; then
        [[ -n $force ]] || die "the database holds data already; --force replaces it, after a safety copy"
        copy=$(backup_name before-restore)
        back_up "$copy"
    fi
    put_back "$file"
    say "restored: $(short "$file"), schema version $(database_schema)"
    [[ -z ${copy-} ]] || say "what was there before is in $(short "$copy")"
}

# reach_database WHAT BESIDE: the outside server, or the private cluster; BESIDE a running portal only if not empty.
# From then on pg_client and db_query reach it.
reach_database() {
    if outside_database; then
        make_folder "$DATA/logs"
        find_clients
        DB_URI=$(connection_uri "$GRIDLOOM_DB_URL")
        check_clients
        return
    fi
    place_database
    [[ -d $CLUSTER ]] || ! find_postgis || [[ $1 == "a restore" ]] || die "there is no database in $DATA"
    if take_lock "$1"; then
        start_database
    else
        [[ -n $2 && $(lock_holder) != "a restore"* ]] || die "$(lock_holder) already runs in this folder; stop it first"
        join_database
    fi
    use_clients
}

# What the running private database is reached by.
use_clients() {
    DB_URI=${GRIDLOOM_DB_URL#jdbc:}
    [[ -n $PG_BIN ]] || DB_URI=postgresql://127.0.0.1:5432/$ROLE
}

# What PostgreSQL's own programs understand of the address that Java is given.
connection_uri() {
    local address=${1#jdbc:} option kept=''
    if [[ $address == *\?* ]]; then
        local options=()
        IFS='&' read -r -a options <<<"${address#*\?}"
        for option in ${options[@]+"${options[@]}"}; do
            case $option in
                sslmode=* | sslrootcert=*) kept+=${kept:+&}$option ;;
                ssl=true) kept+=${kept:+&}sslmode=verify-full ;;
            esac
        done
    fi
    echo "${address%%\?*}${kept:+?$kept}"
}

# For an outside server the client programs will do, the newest that are here.
find_clients() {
    local bin
    while read -r bin; do
        if [[ -x $bin/pg_dump && -x $bin/pg_restore && -x $bin/psql ]]; then
            PG_BIN=$bin
            return
        fi
    done < <(postgres_folders; ! have pg_dump || dirname -- "$(readlink -f "$(command -v pg_dump)")")
    die "backup and restore need pg_dump, pg_restore and psql, as new as the server or newer:
  Debian, Ubuntu  apt install postgresql-client
  Fedora          dnf install postgresql
  macOS           brew install libpq
  elsewhere       GRIDLOOM_PG_BIN set to the folder of the programs"
}

check_clients() {
    local server client
    server=$(db_query "select current_setting('server_version_num')::int / 10000") ||
        die "the database server at ${DB_URI%%\?*} does not let us in; see what it says above"
    client=$("$PG_BIN/pg_dump" --version | sed -n 's/^pg_dump (PostgreSQL) \([0-9]*\).*/\1/p')
    ((client >= server)) ||
        die "the server is PostgreSQL $server, but the programs in $PG_BIN are of $client; install those of $server or newer"
}

pg_client() {
    local program=$1
    shift
    if [[ -n $PG_BIN ]]; then
        PGUSER=$GRIDLOOM_DB_USER PGPASSWORD=$GRIDLOOM_DB_PASSWORD "$PG_BIN/$program" "$@"
    else
        PGUSER=$GRIDLOOM_DB_USER PGPASSWORD=$GRIDLOOM_DB_PASSWORD \
            docker exec -i -e PGUSER -e PGPASSWORD "$CONTAINER" "$program" "$@"
    fi
}

db_query() { pg_client psql -X -A -t -q -v ON_ERROR_STOP=1 -d "$DB_URI" -c "$1" </dev/null; }

# Versions ----------------------------------------------------------------------------------------------------------------

newest_version() { sed '/^$/d' | sort -V | tail -n 1; }

program_schema() {
    local file
    for file in "$ROOT"/src/main/resources/db/migration/V*__*.sql; do
        file=${file##*/V}
        echo "${file%%__*}"
    done | tr _ . | newest_version
}

# Empty where the portal has never been.
database_schema() {
    [[ -n $(db_query "select to_regclass('public.flyway_schema_history')") ]] || return 0
    db_query "select version from flyway_schema_history where success and version is not null" | newest_version
}

# The history is a table in the backup like any other; its second column is the version.
backup_schema() {
    pg_client pg_restore --data-only --table=flyway_schema_history -f - <"$1" 2>/dev/null |
        awk -F '\t' '/^\\\./ { inside = 0 } inside && $2 != "\\N" { print $2 } /^COPY / { inside = 1 }' | newest_version
}

newer() { [[ $1 != "$2" && $(printf '%s\n' "$1" "$2" | newest_version) == "$1" ]]; }

# Doing it ----------------------------------------------------------------------------------------------------------------

# Of this second, with another number where there is one already.
backup_name() {
    local name number=''
    make_folder "$DATA/backups"
    name=$DATA/backups/$1-$(date +%Y%m%d-%H%M%S)
    while [[ -e $name${number:+-$number}.dump ]]; do number=$((${number:-1} + 1)); done
    echo "$name${number:+-$number}.dump"
}

# Beside its place, and moved when it is whole and can be read again.
back_up() {
    local version
    PART=$1.part
    (umask 077 && : >"$PART") || die "cannot write $PART"
    pg_client pg_dump --format=custom --no-owner --no-privileges -d "$DB_URI" >"$PART" </dev/null ||
        die "the backup has failed; nothing is kept of it"
    version=$(backup_schema "$PART")
    [[ -n $version ]] || die "the backup cannot be read again; nothing is kept of it"
    mv -f -- "$PART" "$1"
    PART=''
    say "backed up: $(short "$1") ($(du -h -- "$1" | cut -f 1 | tr -d ' '), schema version $version)"
}

check_backup() {
    local said version own
    said=$(pg_client pg_restore --list <"$1" 2>&1 >/dev/null) || die "$1 is no backup that can be read: ${said##*error: }"
    version=$(backup_schema "$1")
    [[ -n $version ]] || die "$1 is a backup of another program: it holds no data of Gridloom"
    own=$(program_schema)
    ! newer "$version" "$own" ||
        die "$1 has schema version $version, but this program knows versions up to $own only; restore it with the newer program"
}

nobody_connected() {
    local others
    others=$(db_query "select count(*) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and backend_type in ('client backend', 'walsender')")
    ((others == 0)) || die "$others other connections use the database; stop the portal and whatever else uses it first"
}

# All or nothing, in one transaction. What belongs to an extension stays: putting it back would need more rights.
put_back() {
    {
        cat <<'SQL'
set client_min_messages = warning;
do $$
declare
    things text[];
    thing text;
begin
    -- All names before anything goes: what goes with something else has none any more.
    select array_agg(words order by turn) into things
    from (
        select case relkind when 'v' then 1 when 'm' then 1 when 'S' then 3 else 2 end as turn,
               format('%s if exists %s', case relkind when 'v' then 'view' when 'm' then 'materialized view'
                   when 'S' then 'sequence' when 'f' then 'foreign table' else 'table' end, c.oid::regclass) as words
        from pg_class c
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'S', 'f')
          and not exists (select from pg_depend d where d.objid = c.oid and d.deptype in ('e', 'i'))
        union all
        select 4, format('%s if exists %s', case prokind when 'p' then 'procedure' when 'a' then 'aggregate' else 'function' end,
                   p.oid::regprocedure)
        from pg_proc p
        where pronamespace = 'public'::regnamespace
          and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
        union all
        select 5, format('type if exists %s', t.oid::regtype)
        from pg_type t
        where typnamespace = 'public'::regnamespace and typtype in ('e', 'd')
          and not exists (select from pg_depend d where d.objid = t.oid and d.deptype = 'e')
    ) found;
    foreach thing in array coalesce(things, '{}') loop
        execute format('drop %s cascade', thing);
    end loop;
end $$;
drop publication if exists gridloom;
SQL
        pg_client pg_restore --no-owner --no-privileges --no-comments -f - <"$1" || echo 'restore is incomplete;'
    } | pg_client psql -X -q -v ON_ERROR_STOP=1 --single-transaction -d "$DB_URI" >/dev/null ||
        die "the backup could not be put back; the database is as it was"
    db_query "analyze" >/dev/null
}

# Before the portal changes the tables of an older one. A newer one it would refuse, after a minute of starting.
back_up_before_migration() {
    local own now
    use_clients
    own=$(program_schema)
    now=$(database_schema)
    [[ -n $now && $now != "$own" ]] || return 0
    ! newer "$now" "$own" ||
        die "the database has schema version $now, but this program knows versions up to $own only; start the newer program, or ./gridloom restore an older backup"
    say "the database's schema is version $now and becomes $own; backing it up first"
    back_up "$(backup_name "before-$own")"
}
