#include "rounds.hpp"

static const int SIZE = 200;

static Array<Array<double>> matrix() {
    Array<Array<double>> rows(SIZE);
    for (int i = 0; i < SIZE; i++) {
        rows[i] = Array<double>(SIZE);
    }
    return rows;
}

static void release(Array<Array<double>> rows) {
    for (int i = 0; i < SIZE; i++) {
        rows[i].release();
    }
    rows.release();
}

static Array<Array<double>> filled(int seed) {
    Array<Array<double>> rows = matrix();
    for (int i = 0; i < SIZE; i++) {
        for (int j = 0; j < SIZE; j++) {
            rows[i][j] = (i * seed + j) % 17 * 0.25;
        }
    }
    return rows;
}

int32_t run() {
    Array<Array<double>> a = filled(1);
    Array<Array<double>> b = filled(2);
    Array<Array<double>> c = matrix();
    for (int i = 0; i < SIZE; i++) {
        for (int j = 0; j < SIZE; j++) {
            double sum = 0;
            for (int k = 0; k < SIZE; k++) {
                sum += a[i][k] * b[k][j];
            }
            c[i][j] = sum;
        }
    }
    double trace = 0;
    for (int i = 0; i < SIZE; i++) {
        trace += c[i][(i * 7) % SIZE];
    }
    release(a);
    release(b);
    release(c);
    return static_cast<int32_t>(trace);
}
