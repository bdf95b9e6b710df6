# shellcheck shell=bash
# Finding, and where it may installing, what Gridloom is built and run with. Sourced by gridloom.
# Each find_… sets what it found, says so, or ends with what to install.

may_install() { ((EUID == 0)) && have apt-get && [[ -z ${GRIDLOOM_NO_INSTALL-} ]]; }

apt_log=$TOOLS/logs/apt.log
APT_FRESH=''

apt_refresh() {
    [[ -z $APT_FRESH ]] || return 0
    say "asking for the system's packages (log: $(short "$apt_log"))"
    apt-get -q -o DPkg::Lock::Timeout=300 update >>"$apt_log" 2>&1 </dev/null || true
    APT_FRESH=yes
}

# In the foreground: a signal must not cut a package off half installed.
apt_install() {
    say "installing $*"
    DEBIAN_FRONTEND=noninteractive apt-get -q -y --no-install-recommends -o DPkg::Lock::Timeout=300 \
        install "$@" >>"$apt_log" 2>&1 </dev/null || { say "that failed; see $apt_log"; return 1; }
}

# apt_newest PATTERN: the package with the highest version in its name.
apt_newest() { apt-cache search --names-only "$1" 2>/dev/null | awk '{ print $1 }' | sort -V | tail -n 1; }

# JDK ------------------------------------------------------------------------------------------------------------------

JDK=''

# The major version of the JDK in a folder; fails where there is none, or only a JRE.
jdk_version() {
    [[ -x $1/bin/javac ]] || return 1
    local version
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null) || true
    [[ -n $version ]] || version=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
    [[ -n $version ]] && echo "$version"
}

take_jdk() {
    local version
    version=$(jdk_version "$1") && ((version >= 25)) || return 1
    JDK=$1
    say "JDK $version in $JDK"
}

system_jdks() {
    local home
    for home in /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home ~/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        ~/.sdkman/candidates/java/* ~/.jdks/* /opt/java/* /opt/jdk*; do
        [[ ! -d $home ]] || echo "$home"
    done
}

# The user's own choice first. Among those of the system 25 before newer ones, since it is what Gridloom is tried with.
search_jdk() {
    local home
    if [[ -n ${GRIDLOOM_JAVA_HOME-} ]]; then
        take_jdk "$GRIDLOOM_JAVA_HOME" || die "GRIDLOOM_JAVA_HOME is not a JDK 25 or newer: $GRIDLOOM_JAVA_HOME"
        return
    fi
    [[ -z ${JAVA_HOME-} ]] || ! take_jdk "$JAVA_HOME" || return 0
    if have javac; then
        home=$(readlink -f "$(command -v javac)" 2>/dev/null) || home=''
        [[ -z $home ]] || ! take_jdk "${home%/bin/javac}" || return 0
    fi
    while read -r home; do
        [[ $(jdk_version "$home") != 25 ]] || ! take_jdk "$home" || return 0
    done < <(system_jdks)
    while read -r home; do
        ! take_jdk "$home" || return 0
    done < <(system_jdks)
    return 1
}

find_jdk() {
    [[ -z $JDK ]] || return 0
    ! search_jdk || return 0
    if may_install; then
        apt_refresh
        local package
        for package in openjdk-25-jdk-headless temurin-25-jdk; do
            [[ $(apt_newest "^$package\$") == "$package" ]] || continue
            ! apt_install "$package" || ! search_jdk || return 0
        done
    fi
    die "Gridloom needs a JDK 25 or newer and found none in JAVA_HOME, on PATH or in the system's JVM folders.
  Debian, Ubuntu  apt install openjdk-25-jdk-headless, or where there is none: https://adoptium.net/installation/linux
  Fedora          dnf install java-25-openjdk-devel
  macOS           brew install openjdk@25
  any             https://adoptium.net, unpacked anywhere, with GRIDLOOM_JAVA_HOME set to its folder"
}

# Node -----------------------------------------------------------------------------------------------------------------

# Vaadin wants 24 or newer with npm beside it.
node_fits() {
    local version
    have node && have npm || return 1
    version=$(node --version 2>/dev/null) || return 1
    version=${version#v}
    ((${version%%.*} >= 24)) 2>/dev/null
}

find_node() {
    ! node_fits || return 0
    local folder=$TOOLS/node log=$TOOLS/logs/npm.log
    if [[ ! -x $folder/bin/node ]]; then
        if ! have npm && may_install; then
            apt_refresh
            apt_install nodejs npm || true
        fi
        if have npm; then
            say "fetching Node 24 into $(short "$folder") (log: $(short "$log"))"
            attend npm install --global --prefix "$folder" --ignore-scripts=false --no-fund --no-audit node@24 npm@11 \
                >"$log" 2>&1 || { rm -rf -- "$folder"; say "that failed; see $log"; }
        fi
    fi
    PATH=$folder/bin:$PATH
    hash -r
    node_fits || die "Gridloom is built with Node 24 or newer and its npm.
  Linux           https://nodejs.org/en/download
  macOS           brew install node"
}

# Maven ----------------------------------------------------------------------------------------------------------------

find_maven() {
    ! have mvn || return 0
    if may_install; then
        apt_refresh
        ! apt_install maven || return 0
    fi
    die "Gridloom is built with Maven 3.8 or newer (mvn on PATH).
  Debian, Ubuntu  apt install maven
  Fedora          dnf install maven
  macOS           brew install maven"
}

# Chromium, for the tests ----------------------------------------------------------------------------------------------

search_chromium() {
    local name
    if [[ -n ${GRIDLOOM_CHROMIUM-} ]]; then
        [[ -x $GRIDLOOM_CHROMIUM ]] || die "GRIDLOOM_CHROMIUM is not a program: $GRIDLOOM_CHROMIUM"
        CHROMIUM=$GRIDLOOM_CHROMIUM
        return
    fi
    for name in chromium chromium-browser google-chrome google-chrome-stable \
        '/Applications/Chromium.app/Contents/MacOS/Chromium' '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'; do
        ! CHROMIUM=$(command -v "$name") || return 0
    done
    return 1
}

chinese_font() { have fc-list && [[ -n $(fc-list :lang=zh-cn family 2>/dev/null) ]]; }

find_chromium() {
    if may_install && { ! search_chromium || ! chinese_font; }; then
        apt_refresh
        search_chromium || apt_install chromium || true
        chinese_font || apt_install fontconfig fonts-noto-cjk || true
    fi
    search_chromium || die "the browser tests need Chromium or Chrome on PATH, or in GRIDLOOM_CHROMIUM.
  Debian          apt install chromium fonts-noto-cjk
  Ubuntu          https://www.google.com/chrome, and apt install fonts-noto-cjk
  Fedora          dnf install chromium google-noto-sans-cjk-fonts
  macOS           brew install --cask google-chrome"
    say "Chromium: $CHROMIUM"
}

# METIS, to measure plans beside: left out where there is none.
find_metis() {
    ! have gpmetis || return 0
    if may_install; then
        apt_refresh
        ! apt_install metis || return 0
    fi
    say "gpmetis is not here (Debian, Ubuntu: apt install metis); the figures beside it are left out"
}

# PostgreSQL with PostGIS ----------------------------------------------------------------------------------------------

# The programs' folder must hold PostgreSQL 14 or newer (the change stream needs it) whose extensions include PostGIS.
postgis_version() {
    local bin=$1 program version control
    for program in postgres initdb psql pg_isready; do [[ -x $bin/$program ]] || return 1; done
    version=$("$bin/postgres" --version 2>/dev/null | sed -n 's/^postgres (PostgreSQL) \([0-9]*\).*/\1/p')
    [[ -n $version ]] && ((version >= 14)) || return 1
    for control in "/usr/share/postgresql/$version" "$bin"/../share/postgresql* "$bin"/../share /usr/share/pgsql; do
        [[ ! -f $control/extension/postgis.control ]] || { echo "$version"; return 0; }
    done
    return 1
}

postgres_folders() {
    [[ -z ${GRIDLOOM_PG_BIN-} ]] || { echo "$GRIDLOOM_PG_BIN"; return; }
    local bin
    for bin in /usr/lib/postgresql/*/bin /usr/pgsql-*/bin /opt/homebrew/opt/postgresql@*/bin /usr/local/opt/postgresql@*/bin \
        /Applications/Postgres.app/Contents/Versions/*/bin /opt/homebrew/bin /usr/local/bin /usr/local/pgsql/bin /usr/bin; do
        [[ ! -x $bin/postgres ]] || echo "$bin"
    done | sort -rV
    ! have postgres || dirname -- "$(readlink -f "$(command -v postgres)")"
}

PG_BIN=''

# Data that is there decides the version: PostgreSQL reads no other one's.
search_postgis() {
    local bin version wanted=''
    [[ ! -f $CLUSTER/PG_VERSION ]] || wanted=$(<"$CLUSTER/PG_VERSION")
    while read -r bin; do
        version=$(postgis_version "$bin") || continue
        [[ -z $wanted || $version == "$wanted" ]] || continue
        PG_BIN=$bin
        say "PostgreSQL $version with PostGIS in $bin"
        return 0
    done < <(postgres_folders)
    [[ -z $wanted ]] || die "the data in $CLUSTER is of PostgreSQL $wanted, which is not here with PostGIS; install that version"
    return 1
}

find_postgis() {
    [[ -z $PG_BIN ]] || return 0
    place_database
    ! search_postgis || return 0
    may_install || return 1
    apt_refresh
    local package
    package=$(apt_newest '^postgresql-[0-9]+-postgis-3$')
    [[ -n $package ]] && install_postgis "$package" && search_postgis
}

# The server's package would create a cluster "main" and start it. Nobody asked for that one.
install_postgis() {
    local settings=/etc/postgresql-common/createcluster.conf status=0
    apt_install postgresql-common || return 1
    cp -p "$settings" "$settings.gridloom"
    echo 'create_main_cluster = false' >>"$settings"
    apt_install "$1" || status=$?
    mv "$settings.gridloom" "$settings"
    return "$status"
}

# pgRouting, to measure walking reach beside: an extension of the server that runs.
find_pgrouting() {
    ! has_pgrouting || return 0
    local version
    version=$(postgis_version "$PG_BIN" 2>/dev/null) || version=
    if [[ -n $version ]] && may_install; then
        apt_refresh
        ! apt_install "postgresql-$version-pgrouting" || ! has_pgrouting || return 0
    fi
    say "pgRouting is not here (Debian, Ubuntu: apt install postgresql-${version:-15}-pgrouting); the figures beside it are left out"
}

has_pgrouting() {
    local port=${GRIDLOOM_DB_URL##*:}
    [[ $(psql_query "${port%%/*}" "select count(*) from pg_available_extensions where name = 'pgrouting'") == 1 ]]
}

docker_answers() { have docker && docker info >/dev/null 2>&1; }

say_postgis() {
    die "Gridloom needs PostgreSQL 14 or newer with PostGIS 3 (its programs; no server has to run), or a Docker engine.
  Debian, Ubuntu  apt install postgresql-postgis
  Fedora          dnf install postgresql-server postgresql-contrib postgis
  Arch            pacman -S postgresql postgis
  macOS           brew install postgis
  elsewhere       GRIDLOOM_PG_BIN set to the folder of the programs, or an outside server by GRIDLOOM_DB_URL"
}
