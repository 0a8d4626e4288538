package skink.programs.conformance.ch06names;

/** 6.3, 6.4: locals, parameters, fields, types and labels of one name; shadowing in nested classes and lambdas. */
public final class ScopeAndShadowing {
    static int x = 1;
    int y = 2;

    ScopeAndShadowing(int y) {
        this.y = y + this.y;
    }

    static int x() {
        return x * 10;
    }

    static class x {
        static int x = 100;
    }

    class Inner {
        int y = 20;
        int x = 30;

        int sum(int y) {
            return y + this.y + ScopeAndShadowing.this.y + x + ScopeAndShadowing.x;
        }
    }

    static String String(String String) {
        String:
        for (; ; ) {
            if (String.length() > 3) {
                break String;
            }
            String += "s";
        }
        return String;
    }

    static class Parent {
        String name = "inherited";
        static int count = 5;

        static String make() {
            return "Parent.make";
        }
    }

    static String name = "outer";

    static String make() {
        return "outer.make";
    }

    static class Child extends Parent {
        String both() {
            String before = name;
            String name = "local";
            return before + name + this.name + ScopeAndShadowing.name + make() + ScopeAndShadowing.make();
        }
    }

    public static void main(String[] args) {
        int before = x;
        int x = 5;
        System.out.println(before + x + ScopeAndShadowing.x + x());
        System.out.println(new ScopeAndShadowing(40).new Inner().sum(3));
        System.out.println(String("a") + new Child().both());
        {
            int inner = 1;
            System.out.print(inner);
        }
        for (int inner = 2; inner < 3; inner++) {
            System.out.print(inner);
        }
        {
            String inner = "3";
            System.out.println(inner);
        }
        java.util.function.IntUnaryOperator f = name -> name + 1;
        System.out.println(f.applyAsInt(1) + name);
        class Local {
            final int x = 9;

            int get() {
                return x + args.length;
            }
        }
        System.out.println(new Local().get());
        try {
            throw new RuntimeException("e");
        } catch (RuntimeException e) {
            int y = e.getMessage().length();
            System.out.println(y);
        }
    }
}
