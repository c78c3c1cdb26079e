# Sourced by ./mvnw: gets the pinned Maven through a Maven that is already on the PATH.

# bring_maven VERSION HOME: installs Maven VERSION in HOME; fails, quietly, when there is no Maven that can.
bring_maven() {
  command -v mvn >/dev/null && command -v unzip >/dev/null || return 1
  _repository="${MAVEN_USER_HOME:-$HOME/.m2}/repository"
  _zip="$_repository/org/apache/maven/apache-maven/$1/apache-maven-$1-bin.zip"
  if [ ! -r "$_zip" ]; then
    # From another directory: this project's .mvn settings and pom are for the pinned Maven.
    (cd / && mvn -q -B -Dmaven.repo.local="$_repository" dependency:get \
      -Dartifact="org.apache.maven:apache-maven:$1:zip:bin" -Dtransitive=false) >/dev/null 2>&1 || return 1
  fi
  [ -z "${distributionSha256Sum-}" ] || ! command -v sha256sum >/dev/null ||
    echo "$distributionSha256Sum  $_zip" | sha256sum -c - >/dev/null 2>&1 || return 1
  mkdir -p "${2%/*}" && _unpacked=$(mktemp -d "${2%/*}/unpack.XXXXXX") || return 1
  { unzip -q "$_zip" -d "$_unpacked" && mv "$_unpacked/apache-maven-$1" "$2" 2>/dev/null; } || [ -d "$2" ]
  _done=$?
  rm -rf "$_unpacked"
  return $_done
}
