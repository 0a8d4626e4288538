package skink.harness.provision;

import java.util.List;
import java.util.Map;

/**
 * A system's package manager: what it is called, how it installs, and what it calls the packages that we need.
 */
public enum PackageManager {
    APT("apt-get", "apt-get install -y --no-install-recommends", "qemu-system-x86", "g++-multilib", "gdb"),
    DNF("dnf", "dnf install -y", "qemu-system-x86-core", "gcc-c++ glibc-devel.i686 libstdc++.i686", "gdb"),
    APK("apk", "apk add", "qemu-system-i386", "g++", "gdb"),
    PACMAN("pacman", "pacman -S --noconfirm --needed", "qemu-system-x86", "gcc lib32-gcc-libs", "gdb"),
    ZYPPER("zypper", "zypper --non-interactive install", "qemu-x86", "gcc-c++-32bit", "gdb"),
    BREW("brew", "brew install", "qemu", "gcc", "gdb");

    /** What may be installed; the names of packages differ. */
    public enum Tool {
        QEMU,
        CPP,
        GDB,
        MAVEN
    }

    private final String program;
    private final String install;
    private final Map<Tool, String> packages;

    PackageManager(String program, String install, String qemu, String cpp, String gdb) {
        this.program = program;
        this.install = install;
        this.packages = Map.of(Tool.QEMU, qemu, Tool.CPP, cpp, Tool.GDB, gdb, Tool.MAVEN, "maven");
    }

    /** The program to look for. */
    public String program() {
        return program;
    }

    /** Whether it works only with the rights of root; Homebrew refuses them. */
    public boolean needsRoot() {
        return this != BREW;
    }

    /** The command that installs a tool, as its words. */
    public List<String> installCommand(Tool tool) {
        return List.of((install + " " + packages.get(tool)).split(" "));
    }

    /** Commands to run before, or none: Debian's lists of packages may be empty on a fresh machine. */
    public List<List<String>> refreshCommands() {
        return this == APT ? List.of(List.of("apt-get", "update", "-q")) : List.of();
    }
}
