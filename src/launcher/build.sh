# shellcheck shell=bash
# Building, and knowing when not to. Sourced by gridloom.

MAVEN_OPTIONS=(-B -ntp)

# Portals run from this copy: a build beside a running one must not change the jar under it.
JAR=$TOOLS/gridloom.jar
STAMP=$TOOLS/gridloom.stamp

SOURCES=(pom.xml src/main frontend geodata)
# Vaadin's build may itself rewrite these.
FRONTEND_SETTINGS=(package.json package-lock.json vite.config.ts tsconfig.json .npmrc)

cmd_build() {
    (($# == 0)) || refuse "build takes no arguments"
    build
    say "built: $(short "$JAR")"
}

# By content, not by time or by git: right after a checkout, in an unpacked archive and with uncommitted changes.
digest() {
    local file present=()
    for file; do [[ ! -e $file ]] || present+=("$file"); done
    ((${#present[@]})) || return 0
    find "${present[@]}" \( -path frontend/generated -o -path src/main/bundles -o -name node_modules \) -prune \
        -o -type f -print | LC_ALL=C sort | tr '\n' '\0' | xargs -0 cksum | cksum | tr -d ' '
}

up_to_date() {
    [[ -f $JAR && -f $STAMP && $(<"$STAMP") == "$(digest "${SOURCES[@]}") $(digest "${FRONTEND_SETTINGS[@]}")" ]]
}

build() {
    cd "$ROOT"
    ! up_to_date || return 0
    lock_build
    if ! up_to_date; then
        build_tools
        local log=$TOOLS/logs/build.log
        say "building; the first time takes some minutes (log: $(short "$log"))"
        # Compiling the tests and looking at the format is left to ./gridloom test.
        if ! maven package -Dmaven.test.skip=true -Dspotless.check.skip=true >"$log" 2>&1; then
            tail -n 40 "$log" >&2
            die "the build has failed; all of its log is in $log"
        fi
    fi
    exec 8>&-
}

# Commands on plain files start from the jar unpacked, with what Java keeps of an earlier run: a jar of jars takes seconds.
UNPACKED=$TOOLS/unpacked

# Sets JAVA for them. The first one after a build prepares it; where that fails they start from the jar, only slower.
quick_java_command() {
    java_command
    local made_of run=("${JAVA[@]:0:${#JAVA[@]}-2}" -Xlog:disable)
    [[ ${GRIDLOOM_JAVA_OPTIONS-} == *GC* ]] || run+=(-XX:+UseSerialGC)
    made_of="$(<"$STAMP") $JDK"
    if [[ ! -f $UNPACKED/stamp || $(<"$UNPACKED/stamp") != "$made_of" ]]; then
        say "preparing commands to start at once; only after a build (log: $(short "$TOOLS/logs/quick-start.log"))"
        lock_build
        prepare_quick_start >"$TOOLS/logs/quick-start.log" 2>&1 && echo "$made_of" >"$UNPACKED/stamp"
        exec 8>&-
    fi
    [[ -f $UNPACKED/stamp ]] || return 0
    [[ ! -f $UNPACKED/plan.aot ]] || run+=("-XX:AOTCache=$UNPACKED/plan.aot")
    JAVA=("${run[@]}" -jar "$UNPACKED/gridloom.jar")
}

prepare_quick_start() {
    rm -rf -- "$UNPACKED"
    attend "$JDK/bin/java" -Djarmode=tools -jar "$JAR" extract --destination "$UNPACKED" || return
    sample_units >"$UNPACKED/sample.geojson"
    # Fails where Java is older than its notes of a run: then it has none.
    attend "${run[@]}" -XX:AOTCacheOutput="$UNPACKED/plan.aot" -jar "$UNPACKED/gridloom.jar" plan "$UNPACKED/sample.geojson" \
        --households households --min 300 --max 500 --seconds 1 --out "$UNPACKED/sample-plan.geojson" \
        --report "$UNPACKED/sample-report.json" || rm -f -- "$UNPACKED/plan.aot"
}

# Some 400 squares, about 0.04 arc minutes wide.
sample_units() {
    local row column west east south north separator=''
    printf '{"type":"FeatureCollection","features":['
    for ((row = 0; row < 20; row++)); do
        for ((column = 0; column < 20; column++)); do
            west=121.4$((100 + 6 * column)) east=121.4$((106 + 6 * column))
            south=31.2$((100 + 6 * row)) north=31.2$((106 + 6 * row))
            printf '%s{"type":"Feature","properties":{"households":%d},"geometry":{"type":"Polygon","coordinates":[[[%s,%s],[%s,%s],[%s,%s],[%s,%s],[%s,%s]]]}}' \
                "$separator" $((10 + (row * 7 + column * 13) % 50)) "$west" "$south" "$east" "$south" "$east" "$north" \
                "$west" "$north" "$west" "$south"
            separator=,
        done
    done
    printf ']}\n'
}

lock_build() {
    exec 8>>"$TOOLS/build.lock"
    ! have flock || flock -n 8 || { say "waiting for another build in this folder"; attend flock 8; }
}

# What Maven needs to build the portal, on PATH.
build_tools() {
    find_jdk
    find_node
    find_maven
    export JAVA_HOME=$JDK
}

# maven GOAL [OPTION…]: and keeps the jar with a stamp of what it was built from.
maven() {
    cd "$ROOT"
    local before
    before=$(digest "${SOURCES[@]}")
    attend mvn "${MAVEN_OPTIONS[@]}" "$@" || return
    [[ -f target/gridloom.jar ]] || return 0
    cp target/gridloom.jar "$JAR.new" && mv "$JAR.new" "$JAR" &&
        echo "$before $(digest "${FRONTEND_SETTINGS[@]}")" >"$STAMP"
}
