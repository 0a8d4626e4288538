package skink.programs.conformance.ch08classes;

/** 8.1.1.2, 9.1.1.4: sealed classes and interfaces, permitted records, enums, final and non-sealed classes. */
public final class SealedHierarchies {
    private SealedHierarchies() {}

    sealed interface Expr permits Num, Add, Neg, Const, Custom {}

    record Num(int value) implements Expr {}

    record Add(Expr left, Expr right) implements Expr {}

    record Neg(Expr e) implements Expr {}

    enum Const implements Expr {
        ZERO,
        TEN
    }

    abstract static non-sealed class Custom implements Expr {
        abstract int eval();
    }

    static int eval(Expr e) {
        if (e instanceof Num n) {
            return n.value();
        } else if (e instanceof Add a) {
            return eval(a.left()) + eval(a.right());
        } else if (e instanceof Neg n) {
            return -eval(n.e());
        } else if (e instanceof Const c) {
            return switch (c) {
                case ZERO -> 0;
                case TEN -> 10;
            };
        } else if (e instanceof Custom c) {
            return c.eval();
        }
        throw new AssertionError(e);
    }

    abstract static sealed class Vehicle {
        abstract int wheels();

        static final class Car extends Vehicle {
            @Override
            int wheels() {
                return 4;
            }
        }

        static sealed class Bike extends Vehicle permits Trike {
            @Override
            int wheels() {
                return 2;
            }
        }

        static final class Trike extends Bike {
            @Override
            int wheels() {
                return super.wheels() + 1;
            }
        }
    }

    public static void main(String[] args) {
        Expr e = new Add(new Num(3), new Neg(new Add(Const.TEN, new Custom() {
            @Override
            int eval() {
                return 100;
            }
        })));
        System.out.println(eval(e));
        System.out.println(new Add(new Num(1), Const.ZERO));
        for (Vehicle v : new Vehicle[] {new Vehicle.Car(), new Vehicle.Bike(), new Vehicle.Trike()}) {
            System.out.println(v.getClass().getSimpleName() + " " + v.wheels() + " " + (v instanceof Vehicle.Bike));
        }
    }
}
