# Finds a JDK 25 or newer and exports it as JAVA_HOME. Sourced by ./mvnw and ./crucible.
#
# Looked at, in this order: CRUCIBLE_JAVA_HOME, JAVA_HOME, the java on the PATH, Maven's toolchains.xml, and where package
# managers, SDKMAN, asdf, mise, jenv, IDEs and Gradle put JDKs. A JDK's `release` file tells its version, so no Java is
# started. Plain POSIX sh; the caller may have `set -euf`.

CRUCIBLE_JDK_WANTED=25

# jdk_version DIR: prints the feature version (25) of the JDK in DIR; fails when there is no JDK.
jdk_version() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

# jdk_fits DIR: true when DIR holds a JDK that is new enough.
jdk_fits() {
  _jdk_version=$(jdk_version "$1") || return 1
  [ "${_jdk_version:-0}" -ge "$CRUCIBLE_JDK_WANTED" ] 2>/dev/null
}

# The home of the java on the PATH, links followed.
jdk_on_path() {
  _java=$(command -v java) || return 0
  _java=$(readlink -f "$_java" 2>/dev/null) || return 0
  printf '%s\n' "${_java%/bin/java}"
}

# Candidate homes, one a line, best first.
jdk_candidates() {
  printf '%s\n' "${CRUCIBLE_JAVA_HOME-}" "${JAVA_HOME-}"
  jdk_on_path
  _toolchains="${MAVEN_USER_HOME:-$HOME/.m2}/toolchains.xml"
  [ ! -r "$_toolchains" ] || sed -n 's:.*<jdkHome>\(.*\)</jdkHome>.*:\1:p' "$_toolchains"
  set +f
  for _dir in /usr/lib/jvm/* /usr/java/* /usr/local/java/* /opt/java/* /opt/*jdk* /opt/*graalvm* /opt/*temurin* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.jenv/versions/* "$HOME"/.gradle/jdks/* \
    "$HOME"/.asdf/installs/java/* "$HOME"/.local/share/mise/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    [ ! -d "$_dir" ] || printf '%s\n' "$_dir"
  done
  set -f
}

# find_jdk: exports JAVA_HOME; prints one sentence and fails when there is no fitting JDK.
find_jdk() {
  if [ -n "${CRUCIBLE_JAVA_HOME-}" ] && ! jdk_fits "$CRUCIBLE_JAVA_HOME"; then
    echo "CRUCIBLE_JAVA_HOME is $CRUCIBLE_JAVA_HOME, which is not a JDK $CRUCIBLE_JDK_WANTED or newer: correct it or unset it." >&2
    return 1
  fi
  _found=$(jdk_candidates | while IFS= read -r _dir; do
    if [ -n "$_dir" ] && jdk_fits "$_dir"; then
      printf '%s\n' "$_dir"
      break
    fi
  done)
  if [ -z "$_found" ]; then
    echo "Crucible needs a JDK $CRUCIBLE_JDK_WANTED or newer and found none: install one (for instance Eclipse Temurin $CRUCIBLE_JDK_WANTED) or set JAVA_HOME to it." >&2
    return 1
  fi
  JAVA_HOME=$_found
  export JAVA_HOME
}
