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
