#include "rounds.hpp"

struct Node {
    virtual ~Node() {}
    virtual int32_t value(int32_t x) = 0;
};

struct Leaf : Node {
    int32_t constant;
    explicit Leaf(int32_t constant) : constant(constant) {}
    int32_t value(int32_t x) override { return constant + x; }
};

struct Sum : Node {
    Node *left;
    Node *right;
    Sum(Node *left, Node *right) : left(left), right(right) {}
    ~Sum() override {
        delete left;
        delete right;
    }
    int32_t value(int32_t x) override {
        return static_cast<int32_t>(static_cast<uint32_t>(left->value(x)) + static_cast<uint32_t>(right->value(x)));
    }
};

struct Product : Node {
    Node *left;
    Node *right;
    Product(Node *left, Node *right) : left(left), right(right) {}
    ~Product() override {
        delete left;
        delete right;
    }
    int32_t value(int32_t x) override {
        return static_cast<int32_t>(static_cast<uint32_t>(left->value(x)) * static_cast<uint32_t>(right->value(x + 1)));
    }
};

static Node *build(int depth, int32_t seed) {
    if (depth == 0) {
        return new Leaf(seed % 5);
    }
    Node *left = build(depth - 1, static_cast<int32_t>(static_cast<uint32_t>(seed) * 3u + 1u));
    Node *right = build(depth - 1, static_cast<int32_t>(static_cast<uint32_t>(seed) * 5u + 2u));
    if ((seed & 1) == 0) {
        return new Sum(left, right);
    }
    return new Product(left, right);
}

int32_t run() {
    uint32_t checksum = 0;
    for (int tree = 0; tree < 6; tree++) {
        Node *root = build(14, tree);
        for (int x = 0; x < 12; x++) {
            checksum = checksum * 31 + root->value(x);
        }
        delete root;
    }
    return static_cast<int32_t>(checksum);
}
