package skink.programs.conformance.ch08classes;

import java.io.Serializable;
import java.util.List;

/** 15.12.2: the three phases: subtyping, boxing, variable arity; the most specific method. */
public final class OverloadResolution {
    private OverloadResolution() {}

    static String a(int x) {
        return "int";
    }

    static String a(long x) {
        return "long";
    }

    static String a(double x) {
        return "double";
    }

    static String a(Integer x) {
        return "Integer";
    }

    static String a(Object x) {
        return "Object";
    }

    static String a(int... x) {
        return "int...";
    }

    static String b(long x) {
        return "long";
    }

    static String b(Integer x) {
        return "Integer";
    }

    static String b(Object... x) {
        return "Object...";
    }

    static String c(Object o) {
        return "Object";
    }

    static String c(String s) {
        return "String";
    }

    static String d(CharSequence s, Object o) {
        return "CharSequence,Object";
    }

    static String d(Object s, Object o) {
        return "Object,Object";
    }

    static String e(char c) {
        return "char";
    }

    static String e(int i) {
        return "int";
    }

    static String f(Object o) {
        return "Object";
    }

    static String f(Number n) {
        return "Number";
    }

    static String f(Comparable<?> c) {
        return "Comparable";
    }

    static String g(Object... o) {
        return o == null ? "null array" : "objects " + o.length;
    }

    static String g(int a, Object... o) {
        return "int and " + o.length;
    }

    static String h(Serializable s) {
        return "Serializable";
    }

    static String h(Object... o) {
        return "Object...";
    }

    static String i(float f) {
        return "float";
    }

    static String i(double d) {
        return "double";
    }

    static <T> String j(T t) {
        return "T";
    }

    static String j(List<?> t) {
        return "List";
    }

    static <T extends Number> String k(T t) {
        return "T extends Number";
    }

    static String k(Integer t) {
        return "Integer";
    }

    static String l(byte... b) {
        return "byte...";
    }

    static String l(long... b) {
        return "long...";
    }

    public static void main(String[] args) {
        byte by = 1;
        char ch = 'c';
        Integer box = 5;
        System.out.println(a(by) + " " + a(ch) + " " + a(1) + " " + a(1L) + " " + a(1f) + " " + a(box) + " " + a("s")
                + " " + a() + " " + a(1, 2) + " " + a((short) 3) + " " + a((Long) 5L));
        System.out.println(b(1) + " " + b(box) + " " + b('c') + " " + b(1f) + " " + b() + " " + b("s", 1));
        System.out.println(c(null) + " " + c((Object) "s") + " " + c("s") + " " + d("s", "t") + " " + d(1, "t"));
        System.out.println(e('a') + " " + e('a' + 1) + " " + e((char) ('a' + 1)) + " " + e(by) + " " + e((short) 1));
        System.out.println(f("s") + " " + f(new Object()) + " " + f((Number) 1) + " " + f('c'));
        System.out.println(g() + " " + g((Object[]) null) + " " + g((Object) null) + " " + g("a", "b") + " "
                + g(new Object[3]) + " " + g(new int[3]) + " " + g((Object) new String[3]) + " " + g(new String[3]));
        System.out.println(h(new int[1]) + " " + h(1) + " " + h("a", "b") + " " + h(new Object[0]));
        System.out.println(i(1) + " " + i(1L) + " " + i('c') + " " + i(1.0));
        System.out.println(
                j(1) + " " + j(List.of()) + " " + k(1) + " " + k(1.0) + " " + l() + " " + l(by) + " " + l(1, by));
    }
}
