package com.smartxhosting.bot.adapters.app.diagrams;

import com.smartxhosting.bot.diagram.Diagram;
import com.smartxhosting.bot.diagram.Diagram.Arrow;
import com.smartxhosting.bot.diagram.Diagram.Box;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.eclipse.elk.alg.layered.options.CycleBreakingStrategy;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Where the boxes of a diagram stand and how its arrows run, in pixels. Letters are taken to be of
 * one width, so that a diagram is the same on machines with other fonts.
 */
record Layout(int width, int height, List<PlacedBox> boxes, List<PlacedArrow> arrows) {

  static final int LETTER = 8;
  static final int LINE = 18;
  private static final int PADDING = 12;

  record PlacedBox(Box box, int x, int y, int width, int height) {}

  /**
   * An arrow.
   *
   * @param points at least two
   * @param label where its middle is
   */
  record PlacedArrow(Arrow arrow, List<Point> points, Point label) {}

  record Point(int x, int y) {}

  static Layout of(Diagram diagram) {
    var graph = graph();
    var nodes = new HashMap<String, ElkNode>();
    for (var box : diagram.boxes()) {
      var node = ElkGraphUtil.createNode(graph);
      var longest = box.lines().stream().mapToInt(String::length).max().orElse(0);
      node.setDimensions(
          longest * LETTER + 2.0 * PADDING, box.lines().size() * LINE + 2.0 * PADDING);
      nodes.put(box.id(), node);
    }
    var edges = new ArrayList<ElkEdge>();
    for (var arrow : diagram.arrows()) {
      var edge = ElkGraphUtil.createSimpleEdge(nodes.get(arrow.from()), nodes.get(arrow.to()));
      var label = ElkGraphUtil.createLabel(arrow.label(), edge);
      label.setDimensions(
          arrow.label().length() * (double) LETTER, arrow.label().isEmpty() ? 0 : LINE);
      edges.add(edge);
    }
    new RecursiveGraphLayoutEngine().layout(graph, new BasicProgressMonitor());
    var boxes = new ArrayList<PlacedBox>();
    diagram.boxes().forEach(box -> boxes.add(placed(box, nodes.get(box.id()))));
    var arrows = new ArrayList<PlacedArrow>();
    for (int i = 0; i < edges.size(); i++) {
      arrows.add(placed(diagram.arrows().get(i), edges.get(i)));
    }
    return new Layout(round(graph.getWidth()), round(graph.getHeight()), boxes, arrows);
  }

  private static ElkNode graph() {
    var graph = ElkGraphUtil.createGraph();
    graph.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
    graph.setProperty(CoreOptions.DIRECTION, Direction.DOWN);
    graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
    // what the author wrote above stands above
    graph.setProperty(LayeredOptions.CYCLE_BREAKING_STRATEGY, CycleBreakingStrategy.MODEL_ORDER);
    graph.setProperty(
        LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.NODES_AND_EDGES);
    graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 28.0);
    return graph;
  }

  private static PlacedBox placed(Box box, ElkNode node) {
    return new PlacedBox(
        box,
        round(node.getX()),
        round(node.getY()),
        round(node.getWidth()),
        round(node.getHeight()));
  }

  private static PlacedArrow placed(Arrow arrow, ElkEdge edge) {
    var section = edge.getSections().getFirst();
    var points = new ArrayList<Point>();
    points.add(new Point(round(section.getStartX()), round(section.getStartY())));
    section
        .getBendPoints()
        .forEach(at -> points.add(new Point(round(at.getX()), round(at.getY()))));
    points.add(new Point(round(section.getEndX()), round(section.getEndY())));
    var label = edge.getLabels().getFirst();
    return new PlacedArrow(
        arrow,
        points,
        new Point(
            round(label.getX() + label.getWidth() / 2),
            round(label.getY() + label.getHeight() / 2)));
  }

  private static int round(double length) {
    return (int) Math.round(length);
  }
}
