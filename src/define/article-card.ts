import { ArticleCard } from '../components/article-card/article-card.js';

ArticleCard.define();

export { ArticleCard };
