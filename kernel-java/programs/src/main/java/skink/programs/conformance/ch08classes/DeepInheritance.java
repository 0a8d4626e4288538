package skink.programs.conformance.ch08classes;

/** 8.1.4: a long chain of classes: constructors, overriding at some levels, super calls through all. */
public final class DeepInheritance {
    private DeepInheritance() {}

    static class C0 {
        static int made;
        int f0 = made++;

        String path() {
            return "0";
        }

        int sum() {
            return f0;
        }
    }

    static class C1 extends C0 {
        int f1 = made++;
    }

    static class C2 extends C1 {
        long f2 = made++;

        @Override
        String path() {
            return super.path() + "2";
        }
    }

    static class C3 extends C2 {
        byte f3 = (byte) made++;

        @Override
        int sum() {
            return super.sum() + f1 + (int) f2 + f3;
        }
    }

    static class C4 extends C3 {
        double f4 = made++;
    }

    static class C5 extends C4 {
        Object f5 = made++;

        @Override
        String path() {
            return super.path() + "5";
        }
    }

    static class C6 extends C5 {
        boolean f6 = made++ > 0;
        short f7 = (short) made++;

        @Override
        int sum() {
            return super.sum() + (int) f4 + (Integer) f5 + (f6 ? 1 : 0) + f7;
        }
    }

    static class C7 extends C6 {}

    static final class C8 extends C7 {
        @Override
        String path() {
            return super.path() + "8";
        }
    }

    public static void main(String[] args) {
        C0[] all = {new C0(), new C1(), new C2(), new C3(), new C4(), new C5(), new C6(), new C7(), new C8()};
        for (C0 c : all) {
            int depth = 0;
            for (Class<?> k = c.getClass(); k != null; k = k.getSuperclass()) {
                depth++;
            }
            System.out.println(c.path() + " " + c.sum() + " " + depth + " " + (c instanceof C3) + (c instanceof C6)
                    + (c instanceof C8));
        }
        System.out.println(C0.made);
    }
}
